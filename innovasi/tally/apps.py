from django.apps import AppConfig


class TallyConfig(AppConfig):
    name = "innovasi.tally"
    verbose_name = "Rekap"
