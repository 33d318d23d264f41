from django.apps import AppConfig


class ConfirmationsConfig(AppConfig):
    name = "innovasi.confirmations"
    verbose_name = "Kepastian inovasi"
