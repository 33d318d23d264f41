from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "innovasi.api"
    verbose_name = "Data terbuka"
