"""Where Bappeda verifies, and where evidence is opened."""

from django.urls import path

from innovasi.maturity.views import evidence_file, verify, verify_lists

urlpatterns = [
    path("telaah/<int:pk>/kematangan/", verify.verify, name="verify"),
    path("telaah/<int:pk>/kematangan/borongan/", verify.confirm, name="confirm"),
    path("telaah/<int:pk>/kematangan/selesai/", verify.finish, name="finish"),
    path("telaah/<int:pk>/kematangan/<slug:key>/", verify.save, name="verify_one"),
    path("kematangan/", verify_lists.gaps, name="gaps"),
    path("kematangan/pembukaan/", verify_lists.openings, name="openings"),
    path("bukti/<int:pk>/", evidence_file.evidence, name="evidence"),
    path("bukti/<int:pk>/lihat/", evidence_file.look, name="look"),
    path("bukti/<int:pk>/gambar/", evidence_file.picture, name="evidence_picture"),
    path("bukti/<int:pk>/halaman/<int:number>/", evidence_file.page, name="evidence_page"),
]
