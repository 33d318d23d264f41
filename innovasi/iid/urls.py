"""Addresses of the index's estimate, advice and checks."""

from django.urls import path

from innovasi.iid.views import estimate, files, points

app_name = "iid"
urlpatterns = [
    path("", estimate.index, name="index"),
    path("inovasi/", estimate.innovations, name="innovations"),
    path("andai/", estimate.whatif, name="whatif"),
    path("opd/", points.points, name="points"),
    path("periksa/", points.checks, name="checks"),
    path("berkas/", files.files, name="files"),
    path("berkas/<int:pk>/kecilkan/", files.shrink, name="shrink"),
    path("salinan/<int:pk>/", files.copy, name="copy"),
    path("salinan/<int:pk>/berkas/", files.copy_file, name="copy_file"),
    path("salinan/<int:pk>/<str:word>/", files.answer, name="answer_copy"),
]
