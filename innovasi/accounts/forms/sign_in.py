"""allauth's forms in plain Indonesian."""

from typing import Any

from allauth.account import forms as allauth
from django import forms

STRENGTH_HELP = "Sedikitnya 10 karakter, bukan angka saja. Beberapa kata yang mudah Anda ingat sudah cukup."


def call(form: forms.Form, name: str, label: str, help_text: str = "") -> None:
    """Name a field; its placeholder goes, for the label says it all."""
    field = form.fields[name]
    field.label, field.help_text = label, help_text
    field.widget.attrs.pop("placeholder", None)


class LoginForm(allauth.LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        call(self, "login", "Surel")
        call(self, "password", "Kata sandi")
        self.fields["login"].widget.attrs["autocomplete"] = "username"
        self.fields["login"].error_messages["required"] = "Tulis surel Anda."
        self.fields["login"].error_messages["invalid"] = "Tulis surel lengkap, misalnya nama@contoh.go.id."
        self.fields["password"].error_messages["required"] = "Tulis kata sandi Anda."


class ResetPasswordForm(allauth.ResetPasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        call(self, "email", "Surel")


class NewPasswordForm(allauth.ResetPasswordKeyForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        call(self, "password1", "Kata sandi baru", STRENGTH_HELP)
        call(self, "password2", "Ulangi kata sandi baru")


class ChangePasswordForm(allauth.ChangePasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        call(self, "oldpassword", "Kata sandi sekarang")
        call(self, "password1", "Kata sandi baru", STRENGTH_HELP)
        call(self, "password2", "Ulangi kata sandi baru")


class ReauthenticateForm(allauth.ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        call(self, "password", "Kata sandi")
