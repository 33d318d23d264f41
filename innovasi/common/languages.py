"""Two languages by address: Indonesian, and English for the public pages, under `/en/`.

The address alone decides: what a browser says that it prefers is not heard, so
that a page is the same for everybody and may be kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, reverse
from django.utils import translation

ENGLISH = "en"
PREFIX = f"{ENGLISH}/"
KEY = "7340033"


def is_english() -> bool:
    """The page being made speaks English."""
    return translation.get_language() == ENGLISH


class SpokenPrefix:
    """The start of an address: nothing, or `en/` while English is spoken; so `reverse` keeps to the page's language."""

    converters: dict[str, Any] = {}
    name = None

    @property
    def regex(self) -> re.Pattern[str]:
        return re.compile(re.escape(str(self)))

    def __str__(self) -> str:
        return PREFIX if is_english() else ""

    def match(self, path: str) -> tuple[str, tuple[()], dict[str, Any]] | None:
        return (path.removeprefix(str(self)), (), {}) if path.startswith(str(self)) else None

    def check(self) -> list[Any]:
        return []

    def describe(self) -> str:
        return "a page in both languages"


@cache
def around(name: str, language: str | None) -> tuple[str, str]:
    """What stands before and after the key in an address."""
    before, _, after = reverse(name, args=[KEY]).partition(KEY)
    return before, after


def spoken_address(name: str, key: str) -> str:
    """`reverse` for an address with one key that is a slug, in the language spoken; a list has dozens of the same."""
    before, after = around(name, translation.get_language())
    return f"{before}{key}{after}"


def in_both_languages(*pages: URLPattern) -> URLResolver:
    """Addresses that also exist under `/en/`; their views know it of themselves."""
    for page in pages:
        page.callback.is_bilingual = True  # type: ignore[attr-defined]
    return URLResolver(SpokenPrefix(), list(pages))  # type: ignore[arg-type]  # as good as Django's own prefix


def addresses(request: HttpRequest) -> dict[str, str]:
    """The addresses of this page by language; none where it speaks only Indonesian."""
    if not request.resolver_match or not getattr(request.resolver_match.func, "is_bilingual", False):
        return {}
    plain = request.path.removeprefix(f"/{ENGLISH}") if is_english() else request.path
    return {settings.LANGUAGE_CODE: plain, ENGLISH: f"/{ENGLISH}{plain}"}


class LanguageOfAddress:
    """Speaks English under `/en/`, and Indonesian everywhere else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        is_prefixed = request.path_info.startswith(f"/{PREFIX}") or request.path_info == f"/{ENGLISH}"
        language = ENGLISH if is_prefixed else settings.LANGUAGE_CODE
        with translation.override(language):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
