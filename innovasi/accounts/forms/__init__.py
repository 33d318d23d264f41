"""What people fill in about themselves and others."""

from innovasi.accounts.forms.moving import AnonymiseForm, HandoverForm, ManyForm
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
    "AnonymiseForm",
    "ChangePasswordForm",
    "HandoverForm",
    "InviteForm",
    "LoginForm",
    "ManyForm",
    "NewPasswordForm",
    "PersonForm",
    "ProfileForm",
    "ReauthenticateForm",
    "ResetPasswordForm",
]
