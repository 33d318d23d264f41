"""Which openings of a page or a code count. Nothing about who opened it is asked or kept."""

from __future__ import annotations

import re

ROBOT = re.compile(
    r"bot\b|bot[/;_-]|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|curl|wget|python|httpx|"
    r"okhttp|java/|go-http|headless|lighthouse|monitor|uptime|scrapy|feed|validator|archiv",
    re.IGNORECASE,
)
LOOKING_AHEAD = ("prefetch", "prerender", "preview")


def counts(method: str, agent: str, purpose: str, *, is_signed_in: bool) -> bool:
    """A person's browser opened it now: no robot, no look ahead, nobody who works in the portal."""
    is_look_ahead = method == "HEAD" or any(word in purpose.lower() for word in LOOKING_AHEAD)
    is_robot = not agent or ROBOT.search(agent) is not None
    return not (is_look_ahead or is_robot or is_signed_in)


def is_from_our_page(fetch_site: str, origin: str, site: str) -> bool:
    """The browser says that one of our own pages sent the request; an old browser says at least its origin."""
    return fetch_site == "same-origin" if fetch_site else origin == site
