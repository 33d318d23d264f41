"""The deadline on pages of other contexts: in words, with its news, and beside the portal's clock."""

from typing import Any

from django import template

from innovasi.programmes.board import clock_of, deadlines_of, news_of
from innovasi.programmes.models import Period

register = template.Library()


@register.inclusion_tag("programmes/_words.html")
def deadline_words(period: Period, opd_id: int | None = None) -> dict[str, Any]:
    """*…: tenggat 30 Juni 2026 pukul 23.59 WIB, 12 hari lagi.* For an OPD, the one that holds for it."""
    return {"period": period, "deadline": deadlines_of(period).of(opd_id)}


@register.inclusion_tag("programmes/_lead.html")
def deadline_lead(period: Period, opd_id: int | None = None) -> dict[str, Any]:
    """The same as the first line of a page, and why it moved."""
    deadline = deadlines_of(period).of(opd_id)
    return {"period": period, "deadline": deadline, "news": news_of(deadline)}


@register.inclusion_tag("programmes/_clock.html")
def deadline_clock(period: Period, opd_id: int | None = None) -> dict[str, Any]:
    """The portal's time beside the deadline, and what is left."""
    return {"clock": clock_of(deadlines_of(period).of(opd_id))}
