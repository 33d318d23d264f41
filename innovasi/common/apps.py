from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "innovasi.common"
    verbose_name = "Umum"
