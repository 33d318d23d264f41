"""Whether an innovation still runs, on the pages of its OPD."""

from typing import Any

from django import template

from innovasi.confirmations.board import due_of, is_due
from innovasi.innovations.choices import RunningState
from innovasi.innovations.models import Innovation

register = template.Library()


@register.inclusion_tag("confirmations/_step.html", takes_context=True)
def running_step(context: dict[str, Any], innovation: Innovation, title: str) -> dict[str, Any]:
    """The one tap in an OPD's list: for what citizens see, and asking only when it is due."""
    return {
        "csrf_token": context.get("csrf_token"),
        "innovation": innovation,
        "title": title,
        "is_public": innovation.current_id is not None and not innovation.is_withheld,
        "is_due": is_due(innovation),
        "is_running": innovation.running == RunningState.RUNNING,
    }


@register.inclusion_tag("confirmations/_reminder.html")
def running_reminder(user: Any) -> dict[str, Any]:
    """A line on an OPD's first page while something waits to be confirmed."""
    return {"count": due_of(user)}
