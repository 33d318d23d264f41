from django.apps import AppConfig


class EditionsConfig(AppConfig):
    name = "innovasi.editions"
    verbose_name = "Edisi indikator IID"
