"""Addresses of the maturity sheet: the OPD's side and Bappeda's."""

from innovasi.maturity.urls.claims import urlpatterns as of_claims
from innovasi.maturity.urls.verify import urlpatterns as of_verification

app_name = "maturity"
urlpatterns = [*of_claims, *of_verification]
