"""What machines read: the sitemap, robots.txt and security.txt."""

import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from innovasi.catalogue import board
from innovasi.common.pages import public_page

TEXT = "text/plain; charset=utf-8"
TOKENS = ("/q/", "/d/", "/hitung/", "/masukan/", "/masih-jalan/", "/tanda-terima/")  # addresses that carry a code
PRIVATE = ("/kerja/", "/akun/", "/admin/", *TOKENS)  # what no search engine needs to know
SECURITY_DAYS = 180  # security.txt asks for an end within a year


def absolute(path: str) -> str:
    return f"{settings.SITE_URL}{path}"


@public_page
def sitemap(request: HttpRequest) -> HttpResponse:
    return render(request, "catalogue/sitemap.xml", {"map": board.sitemap()}, content_type="application/xml")


@public_page
def robots(request: HttpRequest) -> HttpResponse:
    private = "".join(f"Disallow: {path}\n" for path in PRIVATE)
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
