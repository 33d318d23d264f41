"""Addresses of organisations, under /kerja/data/."""

from django.urls import path

from innovasi.organisations.views import opds, units

app_name = "organisations"
urlpatterns = [
    path("", opds.data, name="data"),
    path("opd/", opds.opds, name="opds"),
    path("opd/baru/", opds.new, name="opd_new"),
    path("opd/<slug:code>/", opds.opd, name="opd"),
    path("opd/<slug:code>/ubah/", opds.edit, name="opd_edit"),
    path("opd/<slug:code>/ganti-nama/", opds.rename, name="opd_rename"),
    path("opd/<slug:code>/nonaktifkan/", opds.end, name="opd_end"),
    path("opd/<slug:code>/aktifkan/", opds.revive, name="opd_revive"),
    path("opd/<slug:code>/hapus/", opds.remove, name="opd_remove"),
    path("opd/<slug:code>/unit/baru/", units.new, name="unit_new"),
    path("unit/", units.units, name="units"),
    path("unit/<int:pk>/ubah/", units.edit, name="unit_edit"),
    path("unit/<int:pk>/keadaan/", units.switch, name="unit_switch"),
    path("unit/<int:pk>/hapus/", units.remove, name="unit_remove"),
]
