"""Addresses of editions, under /kerja/data/edisi/."""

from django.urls import path

from innovasi.editions.views import editing, editions, indicators, region

app_name = "editions"
urlpatterns = [
    path("", editions.editions, name="editions"),
    path("<int:pk>/", editions.edition, name="edition"),
    path("<int:pk>/banding/<int:other>/", editions.compare, name="compare"),
    path("<int:pk>/salin/", editions.copy, name="copy"),
    path("<int:pk>/versi-baru/", editions.version, name="version"),
    path("<int:pk>/hapus/", editions.remove, name="remove"),
    path("<int:pk>/ubah/", editing.edit, name="edit"),
    path("<int:pk>/predikat/", editing.bands, name="bands"),
    path("<int:pk>/spd/", region.sheet, name="region"),
    path("<int:pk>/indikator/baru/", indicators.new, name="indicator_new"),
    path("<int:pk>/indikator/<slug:key>/", indicators.edit, name="indicator"),
    path("<int:pk>/indikator/<slug:key>/hapus/", indicators.remove, name="indicator_remove"),
    path("<int:pk>/indikator/<slug:key>/basis/baru/", indicators.basis_new, name="basis_new"),
    path("<int:pk>/indikator/<slug:key>/basis/<slug:code>/", indicators.basis_edit, name="basis"),
    path("<int:pk>/indikator/<slug:key>/basis/<slug:code>/hapus/", indicators.basis_remove, name="basis_remove"),
]
