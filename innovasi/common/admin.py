"""What Django's admin shows of other people's apps, and lists that can only be read."""

from typing import Any

from allauth.account.models import EmailAddress
from django.contrib import admin
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django_q.models import Failure, OrmQ, Schedule, Success

for model in (EmailAddress, Group, Failure, OrmQ, Schedule, Success):
    admin.site.unregister(model)


class MetadataAdmin(admin.ModelAdmin):
    """A list of who, when and how far, never of what: no page of a row, no change, no action."""

    actions = None
    list_display_links = None
    show_full_result_count = False

    def has_add_permission(self, request: Any, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: Any, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: Any, obj: Any = None) -> bool:
        return False

    def change_view(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        raise PermissionDenied

    def history_view(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        raise PermissionDenied


@admin.register(Failure)
class FailureAdmin(MetadataAdmin):
    """Jobs that failed. Their arguments stay hidden: a mail's text can hold a one-time link."""

    list_display = ["func", "group", "started", "stopped", "attempt_count"]
    list_filter = ["group", "started"]
    search_fields = ["func"]
    date_hierarchy = "started"
