"""Addresses of the core: the dossier and its files."""

from innovasi.innovations.urls import dossier, files

app_name = "innovations"
urlpatterns = [*dossier.urlpatterns, *files.urlpatterns]
