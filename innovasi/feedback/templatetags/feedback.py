"""Feedback on the public pages of the catalogue."""

import time
from functools import lru_cache
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from innovasi.feedback import board
from innovasi.feedback.forms import FeedbackForm
from innovasi.feedback.rules import issue
from innovasi.innovations.models import Innovation
from innovasi.organisations.models import OPD

register = template.Library()


@lru_cache(maxsize=1)
def blank_fields() -> SafeString:
    """The fields of an empty form: the same on every page, drawn once."""
    return render_to_string("feedback/_fields.html", {"form": FeedbackForm()})


@register.inclusion_tag("feedback/_panel.html", takes_context=True)
def feedback_panel(context: dict[str, Any], innovation: Innovation, opd: OPD) -> dict[str, Any]:
    """What was said about an innovation, and the form; the page that it stands on is kept for everybody."""
    return {
        "city": context.get("city"),
        "innovation": innovation,
        "opd": opd,
        "feedback": board.public_of(innovation),
        "fields": blank_fields(),
        "token": issue(str(innovation.slug), time.time(), is_kept=True),
    }


@register.inclusion_tag("feedback/_standing.html")
def feedback_standing(opd: OPD) -> dict[str, Any]:
    """How an OPD answers citizens; nothing while nobody wrote."""
    return {"standing": board.standing_of(opd)}
