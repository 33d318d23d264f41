"""Public pages are made once and kept until something that citizens see changes."""

import datetime
import gzip
import hashlib
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import brotli
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response

from innovasi.common.models import PublicChange

VERSION = f"SELECT max(id), count(*) FROM {PublicChange._meta.db_table}"  # noqa: S608  a name of ours
MOST_HERE = 1000  # pages in one process's memory …
LARGEST_HERE = 200_000  # … and bytes of one of them
CONDITIONS = frozenset(("HTTP_IF_NONE_MATCH", "HTTP_IF_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_UNMODIFIED_SINCE"))
LONGEST_ADDRESS = 300  # characters; longer ones are asked once and never again
KEPT_ROWS = datetime.timedelta(days=1)
COMPRESSORS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, quality=6),
    "gzip": lambda body: gzip.compress(body, 6),
}
ACCEPTS = {name: re.compile(rf"\b{name}\b(?!;q=0(?:\.0*)?(?:,|$))") for name in COMPRESSORS}


def changed() -> None:
    """Tell every process that public pages must be made anew.

    To be called inside the transaction that changes what citizens see: the
    kept pages lose their validity in the moment in which the change holds.
    """
    PublicChange.objects.create()


def version() -> str:
    """What the kept pages are valid for. Number and newest together also notice a change that committed late."""
    with connection.cursor() as cursor:
        cursor.execute(VERSION)
        newest, number = cursor.fetchone()
    return f"{newest}-{number}"


def sweep() -> None:
    """Job, daily: forget old changes; every page is made anew once."""
    PublicChange.objects.filter(at__lt=timezone.now() - KEPT_ROWS).delete()


@dataclass(frozen=True)
class Kept:
    """An answer as it goes over the line, and when it was made."""

    body: bytes
    headers: dict[str, str]
    at: float

    def answer(self, request: HttpRequest) -> HttpResponseBase:
        response = HttpResponse(self.body, headers=self.headers)
        if CONDITIONS.isdisjoint(request.META):
            return response
        return get_conditional_response(request, etag=self.headers["ETag"], response=response) or response


@dataclass(frozen=True)
class Place:
    """Where the page that a request asks for is kept: by version, encoding and address."""

    version: str
    encoding: str
    address: str

    @property
    def key(self) -> str:
        return f"halaman-2-{self.version}-{self.encoding}-{hashlib.sha256(self.address.encode()).hexdigest()}"


class PublicPageCache:
    """Answers with a page that is still valid, before anything else is asked of the request.

    Pages lie in the cache that all processes share, and the ones asked for
    here also in this process's own memory. Neither is looked at before the
    version was read, so neither can be old.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.here: dict[Place, Kept] = {}

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not may_be_asked(request):
            return self.get_response(request)
        request.get_host()  # a forged host is refused here as everywhere
        address = f"{request.path}?{request.META.get('QUERY_STRING', '')}"
        place = Place(version(), encoding_for(request.META.get("HTTP_ACCEPT_ENCODING", "")), address)
        kept = self.here.get(place) or cache.get(place.key)
        if kept is None or kept.at + settings.PUBLIC_CACHE_SECONDS < time.time():
            request.place_of_page = place  # type: ignore[attr-defined]  # for KeepPublicPage
            return self.get_response(request)
        if place not in self.here:
            self.remember(place, kept)
        return kept.answer(request)

    def remember(self, place: Place, kept: Kept) -> None:
        if len(self.here) >= MOST_HERE:
            self.here.clear()
        if len(kept.body) <= LARGEST_HERE:
            self.here[place] = kept


class KeepPublicPage:
    """Keeps answers of views marked `public_page`. They are the same for all; one that sets a cookie is not kept."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        place: Place | None = getattr(request, "place_of_page", None)
        if place is None or not may_be_kept(response):
            return response
        kept = keep(response, place.encoding)
        cache.set(place.key, kept, settings.PUBLIC_CACHE_SECONDS)
        return HttpResponse(kept.body, headers=kept.headers)


def may_be_asked(request: HttpRequest) -> bool:
    return (
        request.method == "GET"
        and settings.PUBLIC_CACHE_SECONDS > 0
        and len(request.path) + len(request.META.get("QUERY_STRING", "")) <= LONGEST_ADDRESS
        and not is_private(request.path)
    )


def is_private(path: str) -> bool:
    return path.startswith(("/kerja/", "/akun/", "/admin/", "/sehat/", settings.STATIC_URL))


@lru_cache(maxsize=500)
def encoding_for(accepted: str) -> str:
    return next((name for name, pattern in ACCEPTS.items() if pattern.search(accepted)), "")


def may_be_kept(response: HttpResponse) -> bool:
    return (
        getattr(response, "is_public_page", False)
        and response.status_code == 200
        and not response.streaming
        and not response.cookies
    )


def keep(response: HttpResponse, encoding: str) -> Kept:
    """Compress once for all who will ask, and name the content by its hash."""
    body = response.content
    headers = dict(response.items()) | {"Vary": "Accept-Encoding", "ETag": f'W/"{hashlib.md5(body).hexdigest()}"'}  # noqa: S324
    if encoding:
        body = COMPRESSORS[encoding](body)
        headers["Content-Encoding"] = encoding
    headers["Content-Length"] = str(len(body))
    return Kept(body, headers, time.time())
