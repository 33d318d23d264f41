"""Addresses of feedback: for citizens below an innovation, for the OPD and Bappeda at the workspace."""

from django.urls import path

from innovasi.feedback.views import public, work

app_name = "feedback"
urlpatterns = [
    path("inovasi/<slug:slug>/masukan/", public.write, name="write"),
    path("masukan/<slug:code>/", public.followed, name="followed"),
    path("kerja/masukan/", work.index, name="index"),
    path("kerja/masukan/<int:pk>/", work.one, name="one"),
    path("kerja/masukan/<int:pk>/jawab/", work.answer, name="answer"),
    path("kerja/masukan/<int:pk>/tampilkan/", work.show, name="show"),
    path("kerja/masukan/<int:pk>/sembunyikan/", work.hide, name="hide"),
]
