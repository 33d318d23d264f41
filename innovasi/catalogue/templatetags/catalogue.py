"""How the public pages write texts that OPDs typed."""

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from innovasi.catalogue.board.cards import Card, Face
from innovasi.search.board import Part

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


@register.filter
def marked(parts: Iterable[Part]) -> SafeString:
    """A text in its parts, with what was looked for marked."""
    drawn = (f"<mark>{escape(part.text)}</mark>" if part.is_match else escape(part.text) for part in parts)
    return mark_safe("".join(drawn))  # every part is escaped


@register.simple_tag
def innovation_card(card: Card, heading: str = "h2", eager: bool = False) -> SafeString:
    """The card of one innovation in a list."""
    return drawn(card.face, heading, eager, get_language())


@lru_cache(maxsize=2000)
def drawn(face: Face, heading: str, eager: bool, _language: str) -> SafeString:
    """Nothing but these values gets into a card, so that it is never old: what says something else is another card."""
    return render_to_string("catalogue/_card.html", {"face": face, "heading": heading, "eager": eager})
