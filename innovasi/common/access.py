"""The one door between a view and a row."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest


def fetch(request: HttpRequest, queryset: QuerySet, permission: str, **lookup: Any) -> Any:
    """The row of `queryset` that `lookup` names, if this person may act on it.

    Raises Http404 when the person may not know that the row exists (the
    queryset's `visible_to` hides it) and PermissionDenied when they may see
    it but not do what `permission` names.
    """
    row = queryset.visible_to(request.user).filter(**lookup).first()  # type: ignore[attr-defined]
    if row is None:
        raise Http404
    if not request.user.has_perm(permission, row):
        raise PermissionDenied
    return row
