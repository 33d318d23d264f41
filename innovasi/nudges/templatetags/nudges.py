"""The small picture of a round's effect."""

from typing import Any

from django import template

from innovasi.nudges.board import Group

register = template.Library()
WIDTH, STEP = 120, 7


@register.inclusion_tag("nudges/_funnel.html")
def nudge_funnel(group: Group) -> dict[str, Any]:
    """Four bars: sent, opened, saved, submitted."""
    figures = (group.counted, group.opened, group.saved, group.submitted)
    most = max(group.counted, 1)
    bars = [
        {"y": index * STEP, "width": round(WIDTH * figure / most), "opacity": ("0.25", "0.45", "0.7", "1")[index]}
        for index, figure in enumerate(figures)
    ]
    return {"bars": bars}
