from django.apps import AppConfig


class InnovationsConfig(AppConfig):
    name = "innovasi.innovations"
    verbose_name = "Inovasi"
