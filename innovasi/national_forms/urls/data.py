"""The forms as master data, under /kerja/data/."""

from django.urls import path

from innovasi.national_forms.views import keeping

urlpatterns = [
    path("data/formulir/", keeping.forms, name="forms"),
    path("data/formulir/<int:pk>/", keeping.form, name="form"),
    path("data/formulir/<int:pk>/ubah/", keeping.edit, name="form_edit"),
    path("data/formulir/<int:pk>/salin/", keeping.copy, name="form_copy"),
    path("data/formulir/<int:pk>/versi/", keeping.version, name="form_version"),
    path("data/formulir/<int:pk>/isian/baru/", keeping.field_new, name="field_new"),
    path("data/formulir/<int:pk>/isian/<int:field>/", keeping.field, name="field"),
    path("data/formulir/<int:pk>/isian/<int:field>/hapus/", keeping.field_remove, name="field_remove"),
]
