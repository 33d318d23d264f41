from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "innovasi.accounts"
    verbose_name = "Akun"

    def ready(self) -> None:
        from allauth.account.signals import user_logged_in as came_through_the_form
        from django.contrib.auth.signals import user_logged_in

        from innovasi.accounts.actions import record_sign_in, tell_of_new_browser

        user_logged_in.connect(record_sign_in, dispatch_uid="accounts.record_sign_in")
        came_through_the_form.connect(tell_of_new_browser, dispatch_uid="accounts.tell_of_new_browser")
