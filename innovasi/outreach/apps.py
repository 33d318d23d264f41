from django.apps import AppConfig


class OutreachConfig(AppConfig):
    name = "innovasi.outreach"
    verbose_name = "Komunikasi"
