"""Addresses of the words of the search, under /kerja/data/."""

from django.urls import path

from innovasi.search import views

app_name = "search"
urlpatterns = [
    path("pencarian/", views.words, name="words"),
    path("pencarian/baru/", views.new, name="synonym_new"),
    path("pencarian/<int:pk>/", views.synonym, name="synonym"),
    path("pencarian/<int:pk>/hapus/", views.remove, name="synonym_remove"),
    path("pencarian/tanpa-hasil/", views.misses, name="misses"),
    path("pencarian/tanpa-hasil/<int:pk>/abaikan/", views.ignore, name="miss_ignore"),
]
