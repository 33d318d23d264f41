"""Atom feeds: of all that is published, of one OPD, of one urusan."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from innovasi.catalogue import board
from innovasi.common.pages import public_page
from innovasi.search.models import Entry


@public_page
def city(request: HttpRequest) -> HttpResponse:
    """The newest published innovations."""
    return atom(request, settings.CITY["name"], reverse("catalogue:home"), "umpan", board.newest())


@public_page
def opd(request: HttpRequest, code: str) -> HttpResponse:
    row = board.opd_at(code)
    if row is None:
        raise Http404
    page = reverse("catalogue:opd", args=[code])
    return atom(request, row.name, page, f"umpan-opd-{code}", board.newest(opd=row))


@public_page
def affair(request: HttpRequest, number: int) -> HttpResponse:
    row = board.affair_at(number)
    if row is None:
        raise Http404
    page = reverse("catalogue:affair", args=[number])
    return atom(request, f"urusan {row.name}", page, f"umpan-urusan-{number}", board.newest(urusan=row))


def atom(request: HttpRequest, about: str, page: str, name: str, entries: Iterable[Entry]) -> HttpResponse:
    """A feed of entries; `page` is where a person reads the same."""
    feed = Atom1Feed(
        title=f"Inovasi {about}",
        subtitle="Inovasi yang baru terbit, dalam bahasa warga.",
        link=absolute(page),
        description="",
        feed_url=absolute(request.path),
        language="id",
        feed_guid=tag(name, "2026-01-01"),
    )
    for entry in entries:
        feed.add_item(
            title=entry.title,
            link=absolute(entry.get_absolute_url()),
            description=entry.summary,
            unique_id=tag(entry.code, f"{entry.published_at:%Y-%m-%d}"),
            pubdate=entry.published_at,
            updateddate=entry.updated_at,
            author_name=entry.opd.name,
            categories=[entry.get_kind_display(), entry.urusan.name],
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def absolute(path: str) -> str:
    return f"{settings.SITE_URL}{path}"


def tag(name: str, day: str) -> str:
    """An identity that stays although an address or a title changes (RFC 4151)."""
    return f"tag:{urlsplit(settings.SITE_URL).hostname},{day}:{name}"
