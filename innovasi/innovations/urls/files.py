"""Addresses of pictures and documents."""

from django.urls import path

from innovasi.innovations.views import files

urlpatterns = [
    path("pengajuan/<int:pk>/lampiran/simpan/", files.save_files, name="save_files"),
    path("pengajuan/<int:pk>/lampiran/unggah/", files.upload, name="upload"),
    path("pengajuan/<int:pk>/lampiran/urutan/", files.order, name="photo_order"),
    path("foto/<int:pk>/keadaan/", files.photo_state, name="photo_state"),
    path("foto/<uuid:key>/<int:width>.<slug:ending>", files.photo, name="photo"),
    path("dokumen/<int:pk>/", files.document, name="document"),
    path("dokumen/<int:pk>/halaman/<int:number>/", files.document_page, name="document_page"),
]
