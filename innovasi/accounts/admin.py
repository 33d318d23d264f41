"""People in Django's admin: an operator edits them, an administrator of Bappeda reads."""

from django.contrib import admin

from innovasi.accounts import actions
from innovasi.accounts.models import Invitation, User
from innovasi.common.admin import MetadataAdmin


@admin.register(User)
class UserAdmin(admin.ModelAdmin):
    """Nobody is deleted, for the record of what they did names them."""

    list_display = ["name", "email", "role", "opd", "is_active", "last_login"]
    list_filter = ["role", "is_active"]
    list_select_related = ["opd"]
    search_fields = ["name", "email", "opd__name", "opd__abbreviation"]
    search_help_text = "Cari nama, surel, atau OPD."
    autocomplete_fields = ["opd"]
    readonly_fields = ["last_login", "created_at"]
    fieldsets = [
        (
            None,
            {
                "fields": ["name", "email", "phone", "role", "opd", "is_active"],
                "description": "Orang baru membuat kata sandinya lewat “Lupa kata sandi?” di halaman masuk.",
            },
        ),
        ("Catatan", {"fields": ["last_login", "created_at"]}),
    ]

    def has_delete_permission(self, request, obj=None):
        return False

    def save_model(self, request, obj, form, change):
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)
        actions.realign(obj, by=request.user, is_new_address="email" in form.changed_data)


@admin.register(Invitation)
class InvitationAdmin(MetadataAdmin):
    list_display = ["name", "email", "role", "opd", "invited_by", "expires_at", "accepted_at", "revoked_at"]
    list_filter = ["role", ("accepted_at", admin.EmptyFieldListFilter), ("revoked_at", admin.EmptyFieldListFilter)]
    list_select_related = ["opd", "invited_by"]
    search_fields = ["name", "email"]
