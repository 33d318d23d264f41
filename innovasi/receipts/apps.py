from django.apps import AppConfig


class ReceiptsConfig(AppConfig):
    name = "innovasi.receipts"
    verbose_name = "Tanda terima"
