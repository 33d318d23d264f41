"""Where a draft comes from, on the pages of its OPD and of its reviewer."""

from typing import Any

from django import template

from innovasi.innovations.board.lineage import lineage
from innovasi.innovations.models import Submission
from innovasi.innovations.rules.adapting import copied

register = template.Library()


@register.inclusion_tag("innovations/_lineage.html")
def lineage_note(submission: Submission) -> dict[str, Any]:
    """From whom it was adapted, and what of it is still a copy; nothing for what was not."""
    return {"lineage": lineage(submission)}


@register.filter
def is_copied(submission: Submission, field: str) -> bool:
    """The answer still stands as another OPD wrote it."""
    return field in copied(submission)
