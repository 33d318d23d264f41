"""What machines read: the feed, the sitemap, robots.txt and security.txt."""

import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed

from innovasi.catalogue import board
from innovasi.common.pages import public_page

TEXT = "text/plain; charset=utf-8"
SECURITY_DAYS = 180  # security.txt asks for an end within a year


def absolute(path: str) -> str:
    return f"{settings.SITE_URL}{path}"


def tag(name: str, day: str) -> str:
    """An identity that stays although an address or a title changes (RFC 4151)."""
    return f"tag:{urlsplit(settings.SITE_URL).hostname},{day}:{name}"


@public_page
def feed(request: HttpRequest) -> HttpResponse:
    """Atom feed of the newest published innovations."""
    here = absolute(reverse("catalogue:feed"))
    atom = Atom1Feed(
        title=f"Inovasi {settings.CITY['name']}",
        subtitle="Inovasi yang baru terbit, dalam bahasa warga.",
        link=absolute(reverse("catalogue:home")),
        description="",
        feed_url=here,
        language="id",
        feed_guid=tag("umpan", "2026-01-01"),
    )
    for entry in board.newest():
        link = absolute(entry.get_absolute_url())
        atom.add_item(
            title=entry.title,
            link=link,
            description=entry.summary,
            unique_id=tag(entry.code, f"{entry.published_at:%Y-%m-%d}"),
            pubdate=entry.published_at,
            updateddate=entry.updated_at,
            author_name=entry.opd.name,
            categories=[entry.get_kind_display(), entry.urusan.name],
        )
    return HttpResponse(atom.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


@public_page
def sitemap(request: HttpRequest) -> HttpResponse:
    return render(request, "catalogue/sitemap.xml", {"map": board.sitemap()}, content_type="application/xml")


@public_page
def robots(request: HttpRequest) -> HttpResponse:
    private = "".join(f"Disallow: {path}\n" for path in ("/kerja/", "/akun/", "/admin/"))
    site = absolute(reverse("catalogue:sitemap"))
    return HttpResponse(f"User-agent: *\n{private}\nSitemap: {site}\n", content_type=TEXT)


@public_page
def security(request: HttpRequest) -> HttpResponse:
    """Where to report a weakness (RFC 9116); its end moves on once a day."""
    email = settings.CITY["email"]
    midnight = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: {'mailto:' + email if email else absolute(reverse('catalogue:about'))}",
        f"Expires: {midnight + datetime.timedelta(days=SECURITY_DAYS):%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: id, en",
        f"Canonical: {absolute(reverse('catalogue:security'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type=TEXT)
