"""What people fill in about themselves and others."""

from innovasi.accounts.forms.people import AcceptForm, InviteForm, PersonForm, ProfileForm
from innovasi.accounts.forms.sign_in import (
    ChangePasswordForm,
    LoginForm,
    NewPasswordForm,
    ReauthenticateForm,
    ResetPasswordForm,
)

__all__ = [
    "AcceptForm",
    "ChangePasswordForm",
    "InviteForm",
    "LoginForm",
    "NewPasswordForm",
    "PersonForm",
    "ProfileForm",
    "ReauthenticateForm",
    "ResetPasswordForm",
]
