"""Signing in is the default, and asking whether somebody did is not: public pages never touch the session."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth import middleware
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render


class LoginRequiredMiddleware(middleware.LoginRequiredMiddleware):
    """Django's own, but for public views it does not read the session, which would make them `Vary: Cookie`."""

    def process_view(
        self, request: HttpRequest, view_func: Callable[..., Any], view_args: Any, view_kwargs: Any
    ) -> HttpResponseBase | None:
        if not getattr(view_func, "login_required", True):
            return None
        return super().process_view(request, view_func, view_args, view_kwargs)

    def handle_no_permission(  # type: ignore[override]  # it says that a redirect is all there can be
        self, request: HttpRequest, view_func: Callable[..., Any]
    ) -> HttpResponseBase:
        """A part of a page that a script asked for says itself that the session is over; a page leads to the door."""
        if is_fragment(request):
            return session_over(request)
        return super().handle_no_permission(request, view_func)


def is_fragment(request: HttpRequest) -> bool:
    """htmx asks for something to put into the page that is already there."""
    return request.headers.get("HX-Request") == "true" and request.headers.get("HX-Boosted") != "true"


def session_over(request: HttpRequest) -> HttpResponse:
    response = render(request, "components/signed_out.html", status=401)
    response["Cache-Control"] = "no-store"
    return response
