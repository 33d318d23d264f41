"""Addresses of imports, under /kerja/data/impor/."""

from django.urls import path

from innovasi.dataio import views

app_name = "dataio"
urlpatterns = [
    path("", views.index, name="imports"),
    path("<int:pk>/", views.run, name="run"),
    path("<int:pk>/ubah/", views.adjust, name="adjust"),
    path("<int:pk>/masukkan/", views.confirm, name="confirm"),
    path("<int:pk>/buang/", views.discard, name="discard"),
    path("<int:pk>/perbaikan/", views.repairs, name="repairs"),
    path("<slug:kind>/", views.upload, name="upload"),
    path("<slug:kind>/formulir-kosong/", views.blank, name="blank"),
]
