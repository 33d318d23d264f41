from django.apps import AppConfig


class WritingConfig(AppConfig):
    name = "innovasi.writing"
    verbose_name = "Bantuan menulis"
