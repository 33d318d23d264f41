from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "innovasi.reports"
    verbose_name = "Laporan"
