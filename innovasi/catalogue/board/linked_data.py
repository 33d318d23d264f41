"""An innovation as schema.org describes a service of a government, for search engines."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from innovasi.innovations.choices import Kind, YesNo
from innovasi.innovations.models import Submission
from innovasi.search.models import Entry


def linked_data(entry: Entry, submission: Submission, picture: str) -> dict[str, Any]:
    """A GovernmentService; what is not known is left out. `picture` is a path, or empty."""
    address = f"{settings.SITE_URL}{entry.get_absolute_url()}"
    city = {"@type": "City", "name": settings.CITY["name"]}
    known = {
        "@context": "https://schema.org",
        "@type": "GovernmentService" if entry.kind == Kind.PUBLIC_SERVICE else "Service",
        "@id": address,
        "url": address,
        "identifier": entry.code,
        "name": entry.title,
        "description": entry.summary,
        "inLanguage": "id",
        "serviceType": submission.get_need_display() or entry.urusan.name,
        "provider": {"@type": "GovernmentOrganization", "name": entry.opd.name, "areaServed": city},
        "areaServed": city,
        "audience": {"@type": "Audience", "audienceType": submission.audience} if submission.audience else None,
        "availableChannel": channel(submission),
        "offers": {"@type": "Offer", "price": "0", "priceCurrency": "IDR"} if submission.is_free == YesNo.YES else None,
        "image": f"{settings.SITE_URL}{picture}" if picture else None,
    }
    return {name: value for name, value in known.items() if value}


def channel(submission: Submission) -> dict[str, Any] | None:
    """Where the service is to be had: an address on the web, or a place."""
    place = submission.place.strip()
    if not place:
        return None
    if place.startswith(("https://", "http://")):
        return {"@type": "ServiceChannel", "serviceUrl": place.split()[0]}
    return {"@type": "ServiceChannel", "serviceLocation": {"@type": "Place", "name": place}}
