"""How points and changes of the index are written."""

from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django import template
from django.template.defaultfilters import floatformat
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
MINUS = "\N{MINUS SIGN}"
KEPT = ("periode", "edisi")
BARELY = Decimal("0.0005")


@register.filter
def points(value: Decimal | int | None) -> str:
    """Up to two decimals, none where there are none to show."""
    return str(floatformat(value, -2)) if value is not None else ""


@register.filter
def change(value: Decimal) -> SafeString | str:
    """With its sign; three decimals, because one innovation moves the index by hundredths."""
    if abs(value) < BARELY:
        return "0"
    return f"{'+' if value > 0 else MINUS}{floatformat(abs(value), 3)}"


@register.filter
def tone(value: Decimal) -> str:
    """The tone of a change."""
    return "idle" if abs(value) < BARELY else "ok" if value > 0 else "bad"


@register.filter
def mebibytes(size: int) -> str:
    """*3,4 MB* from bytes."""
    return f"{floatformat(size / 1024 / 1024, 1)} MB"


@register.simple_tag(takes_context=True)
def nav_tab(context: dict[str, Any], name: str, label: str) -> SafeString:
    """One page of several, of the same period and edition as this one."""
    request, url = context["request"], reverse(name)
    kept = {key: request.GET[key] for key in KEPT if request.GET.get(key)}
    mark = mark_safe(' aria-current="page"') if request.path == url else ""
    query = f"?{urlencode(kept)}" if kept else ""
    return format_html('<li><a href="{}{}"{}>{}</a></li>', url, query, mark, label)
