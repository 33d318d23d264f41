"""Where the rows behind a figure stand, and where to mend what is missing."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse

from innovasi.innovations.models import Innovation

PARTS = {"kegiatan": "kegiatan", "tempat": "tempat", "kunjungan": "kunjungan"}


def rows_behind(key: str, innovation: Innovation) -> str:
    """The address of the rows that a criterion counts."""
    if key in PARTS:
        return f"{reverse('outreach:innovation', args=[innovation.pk])}#{PARTS[key]}"
    if key == "dijawab" and innovation.current:
        return f"{reverse('feedback:index')}?{urlencode({'q': innovation.current.title})}"
    return innovation.get_absolute_url()


def way_to_mend(key: str, innovation: Innovation, *, is_own: bool) -> str:
    """Where the next step begins: for the OPD the place to write, for others the rows."""
    if not is_own:
        return reverse("outreach:innovation", args=[innovation.pk])
    if key == "kegiatan":
        return reverse("outreach:activity_new", args=[innovation.pk])
    if key in ("tempat", "kunjungan"):
        return f"{reverse('outreach:innovation', args=[innovation.pk])}#tempat"
    if key in ("membantu", "dijawab"):
        return rows_behind(key, innovation)
    return reverse("innovations:index")
