"""What every template knows."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, Any]:
    return site_wide()


def site_wide() -> dict[str, Any]:
    """The city and the portal's address; nothing about the person, so public pages stay the same for all."""
    return {"city": settings.CITY, "site_url": settings.SITE_URL, "demo": settings.DEMO}
