from django.apps import AppConfig


class NudgesConfig(AppConfig):
    name = "innovasi.nudges"
    verbose_name = "Dorongan"
