"""Addresses of an OPD's innovations and of one dossier."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from innovasi.innovations.choices import Section
from innovasi.innovations.views import adapting, dossier, helping, lookalikes, sections


class SectionConverter(StringConverter):
    """Only the core's own sections; a higher context has addresses of its own."""

    regex = "|".join(Section.values)


register_converter(SectionConverter, "section")

urlpatterns = [
    path("inovasi/", dossier.index, name="index"),
    path("inovasi/baru/", dossier.new, name="new"),
    path("inovasi/mirip/", lookalikes.of_new, name="lookalikes"),
    path("inovasi/<int:pk>/perbarui/", dossier.revise, name="revise"),
    path("inovasi/<slug:slug>/pakai/", adapting.use, name="adapt"),
    path("pengajuan/<int:pk>/", dossier.submission, name="submission"),
    path("pengajuan/<int:pk>/periksa/", dossier.check, name="check"),
    path("pengajuan/<int:pk>/mirip/", lookalikes.of_known, name="lookalikes_of"),
    path("pengajuan/<int:pk>/lanjutkan/", dossier.carry_on, name="carry_on"),
    path("pengajuan/<int:pk>/bantuan/minta/", helping.ask, name="ask_help"),
    path("pengajuan/<int:pk>/bantuan/ambil/", helping.take, name="take_help"),
    path("pengajuan/<int:pk>/bantuan/akhiri/", helping.end, name="end_help"),
    path("pengajuan/<int:pk>/gerak/<slug:action>/", dossier.move_on, name="move"),
    path("pengajuan/<int:pk>/catatan/<int:note>/jawab/", dossier.answer, name="answer"),
    path("pengajuan/<int:pk>/<section:section>/", sections.section, name="section"),
]
