from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    name = "innovasi.feedback"
    verbose_name = "Masukan warga"
