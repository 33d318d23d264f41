from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "innovasi.accounts"
    verbose_name = "Akun"

    def ready(self) -> None:
        from django.contrib.auth.signals import user_logged_in

        from innovasi.accounts.actions import record_sign_in

        user_logged_in.connect(record_sign_in, dispatch_uid="accounts.record_sign_in")
