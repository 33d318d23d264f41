"""The one door between a view and a row."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse

View = Callable[..., HttpResponse]


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


def reserved_for(permission: str) -> Callable[[View], View]:
    """A view that does not exist for people without a permission: they get 404, not 403."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.has_perm(permission):
                raise Http404
            return view(request, *args, **kwargs)

        return guarded

    return guard
