"""Addresses of outreach; two of them stand in print and stay for good."""

from django.urls import path

from innovasi.outreach.views import activities, counting, innovations, kit

app_name = "outreach"
urlpatterns = [
    path("q/<slug:code>/", counting.scan, name="scan"),
    path("hitung/<slug:slug>/", counting.visit, name="visit"),
    path("kerja/komunikasi/<int:pk>/", innovations.innovation, name="innovation"),
    path("kerja/komunikasi/<int:pk>/tempat/", innovations.add_place, name="add_place"),
    path("kerja/komunikasi/<int:pk>/kegiatan/", activities.new, name="activity_new"),
    path("kerja/komunikasi/kegiatan/<int:pk>/", activities.edit, name="activity"),
    path("kerja/komunikasi/kegiatan/<int:pk>/hapus/", activities.delete, name="activity_delete"),
    path("kerja/komunikasi/kegiatan/<int:pk>/foto/<int:width>.<slug:ending>", activities.photo, name="activity_photo"),
    path("kerja/komunikasi/tempat/<int:pk>/pensiun/", innovations.retire_place, name="retire_place"),
    path("kerja/komunikasi/tempat/<int:pk>/gambar.jpg", kit.picture, name="kit_picture"),
    path("kerja/komunikasi/tempat/<int:pk>/bahan.zip", kit.bundle, name="kit_bundle"),
    path("kerja/komunikasi/tempat/<int:pk>/<slug:paper>.pdf", kit.sheet, name="kit_sheet"),
]
