"""How public pages are served, and how long lists are cut."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import EmptyPage, Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

View = Callable[..., HttpResponse]
PAGE_SIZE = 20


def public_page(view: View) -> View:
    """A page that anybody may read: same for all, cacheable, without cookies, GET and HEAD only."""

    @wraps(view)
    def cached(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if response.status_code == 200 and "Cache-Control" not in response.headers:
            patch_cache_control(response, public=True, max_age=60, stale_while_revalidate=600)
        response.is_public_page = True  # type: ignore[attr-defined]  # public_cache may keep it
        return response

    return login_not_required(require_safe(cached))


def page_of(rows: Any, number: str | None, size: int = PAGE_SIZE) -> Page:
    """The page of `rows` that an address asks for; nonsense means the first page, beyond the end the last."""
    paginator = Paginator(rows, size)
    try:
        return paginator.page(max(1, int(number or 1)))
    except (ValueError, OverflowError):
        return paginator.page(1)
    except EmptyPage:
        return paginator.page(paginator.num_pages)
