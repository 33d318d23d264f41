from django.apps import AppConfig


class ProgrammesConfig(AppConfig):
    name = "innovasi.programmes"
    verbose_name = "Periode"
