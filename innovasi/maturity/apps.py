from django.apps import AppConfig


class MaturityConfig(AppConfig):
    name = "innovasi.maturity"
    verbose_name = "Kematangan"
