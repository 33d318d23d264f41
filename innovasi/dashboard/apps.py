from django.apps import AppConfig


class DashboardConfig(AppConfig):
    name = "innovasi.dashboard"
    verbose_name = "Beranda kerja"
