"""Health and the error pages; the latter need no database."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from innovasi.common import health


@login_not_required
@never_cache
@require_safe
def healthy(request: HttpRequest) -> JsonResponse:
    """200 when database, cache, storage and worker all answer, else 503."""
    checks = health.report()
    well = all(state == "ok" for state in checks.values())
    return JsonResponse({"status": "ok" if well else "gagal", "checks": checks}, status=200 if well else 503)


def error_page(request: HttpRequest, status: int) -> HttpResponse:
    """The page for an error status; its template must not touch the database."""
    return render(request, f"{status}.html", status=status)


@login_not_required
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, 400)


@login_not_required
def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, 403)


@login_not_required
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, 404)


@login_not_required
def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, 429)


@login_not_required
def server_error(request: HttpRequest) -> HttpResponse:
    return error_page(request, 500)


@login_not_required
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "403_csrf.html", status=403)
