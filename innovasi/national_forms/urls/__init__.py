"""Addresses of the national forms: of a dossier, and of Bappeda's data."""

from innovasi.national_forms.urls.data import urlpatterns as of_data
from innovasi.national_forms.urls.dossier import urlpatterns as of_dossier

app_name = "national_forms"
urlpatterns = [*of_dossier, *of_data]
