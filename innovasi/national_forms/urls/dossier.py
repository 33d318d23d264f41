"""The forms of one dossier, under /kerja/."""

from django.urls import path

from innovasi.national_forms.views import answering, dossier

urlpatterns = [
    path("pengajuan/<int:pk>/formulir/", dossier.overview, name="overview"),
    path("pengajuan/<int:pk>/formulir/<slug:key>/salin/", dossier.copy, name="copy"),
    path("pengajuan/<int:pk>/formulir/<slug:key>/ikut/", dossier.join, name="join"),
    path("pengajuan/<int:pk>/formulir/<slug:key>/batal/", dossier.leave, name="leave"),
    path("pengajuan/<int:pk>/formulir/<slug:key>/isi/", answering.fill, name="fill"),
    path("pengajuan/<int:pk>/formulir/<slug:key>/berkas/<slug:field>/", answering.attach, name="attach"),
    path("pengajuan/<int:pk>/formulir/<slug:key>/berkas/<slug:field>/lepas/", answering.detach, name="detach"),
]
