"""Addresses of an OPD's innovations and of one dossier."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from innovasi.innovations.choices import Section
from innovasi.innovations.views import dossier, sections


class SectionConverter(StringConverter):
    """Only the core's own sections; a higher context has addresses of its own."""

    regex = "|".join(Section.values)


register_converter(SectionConverter, "section")

urlpatterns = [
    path("inovasi/", dossier.index, name="index"),
    path("inovasi/baru/", dossier.new, name="new"),
    path("inovasi/<int:pk>/perbarui/", dossier.revise, name="revise"),
    path("pengajuan/<int:pk>/", dossier.submission, name="submission"),
    path("pengajuan/<int:pk>/periksa/", dossier.check, name="check"),
    path("pengajuan/<int:pk>/gerak/<slug:action>/", dossier.move_on, name="move"),
    path("pengajuan/<int:pk>/catatan/<int:note>/jawab/", dossier.answer, name="answer"),
    path("pengajuan/<int:pk>/<section:section>/", sections.section, name="section"),
]
