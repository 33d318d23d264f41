"""The menu of signed-in pages."""

from typing import Any

from django import template

from innovasi.dashboard.board import menu_of

register = template.Library()


@register.inclusion_tag("components/work_nav.html", takes_context=True)
def work_menu(context: dict[str, Any]) -> dict[str, Any]:
    """The menu of the person who asks; empty for a visitor."""
    request = context["request"]
    return {"items": menu_of(request.user, request.path) if request.user.is_authenticated else []}
