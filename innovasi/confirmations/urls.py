"""Addresses of confirmations: the link of a mail, and the workspace's pages."""

from django.urls import path

from innovasi.confirmations.views import links, work

app_name = "confirmations"
urlpatterns = [
    path("masih-jalan/<str:token>/", links.answer, name="answer"),
    path("kerja/masih-jalan/", work.index, name="index"),
    path("kerja/masih-jalan/<int:pk>/", work.one, name="one"),
    path("kerja/masih-jalan/<int:pk>/tanya/", work.ask, name="ask"),
]
