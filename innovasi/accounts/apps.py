from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "innovasi.accounts"
    verbose_name = "Akun"
