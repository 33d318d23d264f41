"""Where an OPD claims and proves."""

from django.urls import path

from innovasi.maturity.views import claims, evidence_edit

INDICATOR = "pengajuan/<int:pk>/kematangan/<slug:key>/"

urlpatterns = [
    path("pengajuan/<int:pk>/kematangan/", claims.sheet, name="sheet"),
    path(INDICATOR, claims.indicator, name="indicator"),
    path(f"{INDICATOR}bukti/", evidence_edit.add_file, name="add_file"),
    path(f"{INDICATOR}bukti/unggah/", evidence_edit.upload, name="upload"),
    path(f"{INDICATOR}tautan/", evidence_edit.add_link, name="add_link"),
    path(f"{INDICATOR}pakai/", evidence_edit.use_again, name="use_again"),
    path(f"{INDICATOR}sumber/", evidence_edit.from_source, name="from_source"),
    path(f"{INDICATOR}bukti/<int:evidence>/", evidence_edit.edit, name="edit_evidence"),
    path(f"{INDICATOR}bukti/<int:evidence>/lepas/", evidence_edit.take_away, name="take_away"),
    path(f"{INDICATOR}bukti/<int:evidence>/kembalikan/", evidence_edit.give_back, name="give_back"),
]
