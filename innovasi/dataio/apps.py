from django.apps import AppConfig


class DataioConfig(AppConfig):
    name = "innovasi.dataio"
    verbose_name = "Data"
