"""Public pages are made once and kept until something that citizens see changes."""

import datetime
import gzip
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass

import brotli
from django.conf import settings
from django.core.cache import cache
from django.db.models import Count, Max
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from innovasi.common.models import PublicChange

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
    known = PublicChange.objects.aggregate(newest=Max("pk"), number=Count("pk"))
    return f"{known['newest']}-{known['number']}"


def sweep() -> None:
    """Job, daily: forget old changes; every page is made anew once."""
    PublicChange.objects.filter(at__lt=timezone.now() - KEPT_ROWS).delete()


@dataclass(frozen=True)
class Kept:
    """An answer as it goes over the line."""

    body: bytes
    headers: dict[str, str]

    def answer(self) -> HttpResponse:
        return HttpResponse(self.body, headers=self.headers)


class PublicPageCache:
    """Keeps answers of views marked `public_page`, by version, address and encoding.

    Such pages are the same for everybody and set no cookie; an answer that
    does is not kept.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        seconds = settings.PUBLIC_CACHE_SECONDS
        address = request.get_full_path()
        if request.method != "GET" or not seconds or len(address) > LONGEST_ADDRESS or is_private(request.path):
            return self.get_response(request)
        request.get_host()  # a forged host is refused here as everywhere
        encoding = encoding_for(request)
        name = hashlib.sha256(address.encode()).hexdigest()
        key = f"halaman-{version()}-{encoding}-{name}"
        kept: Kept | None = cache.get(key)
        if kept is None:
            response = self.get_response(request)
            if not may_be_kept(response):
                return response
            kept = keep(response, encoding)
            cache.set(key, kept, seconds)
        return kept.answer()


def is_private(path: str) -> bool:
    return path.startswith(("/kerja/", "/akun/", "/admin/", "/sehat/", settings.STATIC_URL))


def encoding_for(request: HttpRequest) -> str:
    accepted = request.headers.get("Accept-Encoding", "")
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
    return Kept(body, headers)
