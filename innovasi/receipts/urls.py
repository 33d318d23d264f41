"""Addresses of receipts: for everybody by their code, for who may read the dossier by their key."""

from django.urls import path

from innovasi.receipts.views import own, public

app_name = "receipts"
urlpatterns = [
    path("tanda-terima/", public.find, name="find"),
    path("tanda-terima/<slug:code>/", public.verify, name="verify"),
    path("kerja/tanda-terima/<int:pk>/", own.receipt, name="receipt"),
    path("kerja/tanda-terima/<int:pk>/unduh/", own.sheet, name="sheet"),
    path("kerja/tanda-terima/<int:pk>/isi/", own.content, name="content"),
]
