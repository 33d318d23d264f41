"""How the public pages write texts that OPDs typed."""

import json
import re
from typing import Any

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from innovasi.catalogue.board.cards import Card

register = template.Library()

# Only web addresses and mail addresses become links; whatever else was typed stays text.
ADDRESS = re.compile(r"https?://[^\s<>\"']+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}", re.IGNORECASE)
OUTSIDE_MARKUP = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
TRAILING = ".,;:!?)]}'\""


@register.filter
def linked(text: str) -> SafeString:
    """The text with its http(s) and mail addresses as links."""
    found, position = [], 0
    for match in ADDRESS.finditer(text):
        address = match.group().rstrip(TRAILING)
        found += [escape(text[position : match.start()]), link(address)]
        position = match.start() + len(address)
    return mark_safe("".join([*found, escape(text[position:])]))  # every part is escaped


def link(address: str) -> SafeString:
    if "://" not in address:
        return format_html('<a href="mailto:{0}">{0}</a>', address)
    shown = address.split("://", 1)[1].removeprefix("www.").rstrip("/")
    return format_html('<a href="{}" rel="nofollow noopener external">{}</a>', address, shown)


@register.filter
def ld_json(value: dict[str, Any]) -> SafeString:
    """Linked data for a script element that browsers do not run; no text can end the element."""
    text = json.dumps(value, ensure_ascii=False)
    return mark_safe(text.translate(OUTSIDE_MARKUP))  # what could close the element is written as an escape


@register.inclusion_tag("catalogue/_card.html")
def innovation_card(card: Card, heading: str = "h2", eager: bool = False) -> dict[str, object]:
    """The card of one innovation in a list."""
    return {"card": card, "entry": card.entry, "heading": heading, "eager": eager}
