"""Inviting people, changing them, and what they say of themselves."""

from typing import Any

from django import forms
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError

from innovasi.accounts.choices import OPD_ROLES, Role
from innovasi.accounts.forms.sign_in import STRENGTH_HELP
from innovasi.accounts.models import Invitation, User
from innovasi.accounts.rules import grantable_roles
from innovasi.common.forms import clean_phone
from innovasi.organisations.models import OPD

PHONE_HELP = "Supaya rekan dan Bappeda dapat menghubungi Anda. Tidak tampil bagi warga."


class PlacedForm(forms.ModelForm):
    """Role and OPD that belong together, out of those that `by` may give."""

    def __init__(self, *args: Any, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = by
        if not by.has_perm("accounts.place_people"):
            for name in ("role", "opd"):
                del self.fields[name]
            self.instance.role, self.instance.opd = Role.OPD, by.opd
            return
        offered = [(role.value, role.label) for role in Role if role in grantable_roles(by)]
        self.fields["role"].choices = [("", "Pilih peran"), *offered]  # type: ignore[attr-defined]
        opd = self.fields["opd"]
        opd.queryset = OPD.objects.active() | OPD.objects.at_pk(self.instance.opd_id)  # type: ignore[attr-defined]
        opd.empty_label = "Tanpa OPD"  # type: ignore[attr-defined]
        opd.help_text = "Hanya untuk petugas dan kepala OPD."

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        role, opd = data.get("role", self.instance.role), data.get("opd", self.instance.opd)
        if role in OPD_ROLES and opd is None:
            self.add_error("opd", "Pilih OPD untuk peran ini.")
        elif role and role not in OPD_ROLES and opd is not None:
            self.add_error("opd", "Peran ini tidak terikat pada OPD. Pilih “Tanpa OPD”.")
        return {**data, "role": role, "opd": opd}


class InviteForm(PlacedForm):
    class Meta:
        model = Invitation
        fields = ["name", "email", "role", "opd"]
        labels = {"name": "Nama", "email": "Surel", "role": "Peran", "opd": "OPD"}
        help_texts = {"email": "Tautan untuk membuat akun dikirim ke alamat ini."}


class PersonForm(PlacedForm):
    class Meta:
        model = User
        fields = ["name", "email", "phone", "role", "opd"]
        labels = {"name": "Nama", "email": "Surel", "role": "Peran", "opd": "OPD"}
        help_texts = {"email": "Orang ini masuk dengan alamat ini. Bila berganti, beri tahu orangnya."}
        error_messages = {"email": {"unique": "Surel ini sudah dipakai akun lain."}}

    def __init__(self, *args: Any, by: User, **kwargs: Any) -> None:
        super().__init__(*args, by=by, **kwargs)
        if not by.has_perm("accounts.place_people"):
            del self.fields["email"]

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()

    def clean_phone(self) -> str:
        return clean_phone(self.cleaned_data["phone"])


class ProfileForm(forms.Form):
    name = forms.CharField(label="Nama", max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    phone = forms.CharField(
        label="Nomor telepon",
        max_length=20,
        required=False,
        help_text=PHONE_HELP,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )

    def clean_phone(self) -> str:
        return clean_phone(self.cleaned_data["phone"])


class AcceptForm(forms.Form):
    """The last two things before an account exists."""

    name = forms.CharField(label="Nama", max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    password = forms.CharField(
        label="Kata sandi",
        strip=False,
        help_text=STRENGTH_HELP,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, invitation: Invitation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["name"] = invitation.name
        self.invitation = invitation

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        person = User(email=self.invitation.email, name=data.get("name", ""))
        try:
            password_validation.validate_password(data.get("password", ""), person)
        except ValidationError as weak:
            if "password" in data:
                self.add_error("password", weak)
        return data
