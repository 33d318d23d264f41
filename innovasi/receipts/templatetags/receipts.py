"""Receipts on the page of a dossier."""

from typing import Any

from django import template

from innovasi.innovations.models import Submission
from innovasi.receipts.board import receipts_of

register = template.Library()


@register.inclusion_tag("receipts/_panel.html")
def receipts_panel(submission: Submission) -> dict[str, Any]:
    """The newest receipt and, folded, the earlier ones; nothing before the first submit."""
    receipts = receipts_of(submission)
    return {"newest": receipts[0] if receipts else None, "earlier": receipts[1:]}
