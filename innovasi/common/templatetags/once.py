"""Parts of pages that are the same on every page, drawn once per process and language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from django import template
from django.conf import settings
from django.template import defaulttags
from django.template.base import FilterExpression, NodeList, Parser, Token, token_kwargs
from django.template.context import Context
from django.templatetags.i18n import do_translate
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from innovasi.common.context import site_wide
from innovasi.common.languages import is_english

register = template.Library()
MOST = 500  # answers kept by one node; then it begins anew
FIRST_STEP = re.compile(r"(?:/en)?/[^/]*/")


class Remembered(template.Node):
    """A node of Django's whose answer depends on the language and on a few short values: worked out once for each."""

    def __init__(self, node: Any, values: Sequence[FilterExpression]) -> None:
        self.node, self.values, self.asvar = node, values, node.asvar
        self.answers: dict[tuple[Any, ...], str] = {}
        node.asvar = None

    def render(self, context: Context) -> str:
        said = [value.resolve(context) for value in self.values]
        key = (get_language(), *said, *map(type, said))  # the same words may be safe as they are, or not
        answer = self.answers.get(key)
        if answer is None:
            if len(self.answers) >= MOST:
                self.answers.clear()
            answer = self.answers[key] = self.node.render(context)
        if self.asvar:
            context[self.asvar] = answer
            return ""
        return answer


@register.tag
def translate(parser: Parser, token: Token) -> template.Node:
    """Django's own tag, which looks the same words up anew each time; a page has a hundred of them."""
    node = do_translate(parser, token)
    is_plain = not node.noop and node.message_context is None
    return Remembered(node, [parser.compile_filter(token.split_contents()[1])]) if is_plain else node


@register.tag
def url(parser: Parser, token: Token) -> template.Node:
    """Django's own tag; a page names the same few addresses."""
    node = defaulttags.url(parser, token)
    has_no_excuse = node.asvar is None or not (node.args or node.kwargs)  # with `as` it forgives what has no address
    return Remembered(node, [node.view_name, *node.args, *node.kwargs.values()]) if has_no_excuse else node


class Once(template.Node):
    """Draws its part for each language and each value of its own variables, and knows nothing else of the page."""

    def __init__(self, part: NodeList, values: dict[str, FilterExpression]) -> None:
        self.part, self.values = part, values
        self.drawn: dict[tuple[Any, ...], SafeString] = {}

    def render(self, context: Context) -> SafeString:
        told = {name: value.resolve(context) for name, value in self.values.items()}
        key = (get_language(), settings.SITE_URL, settings.DEMO, *settings.CITY.values(), *told.values())
        drawn = self.drawn.get(key)
        if drawn is None:
            if len(self.drawn) >= MOST:
                self.drawn.clear()
            drawn = self.drawn[key] = self.part.render(context.new(site_wide() | told))
        return drawn


@register.tag
def once(parser: Parser, token: Token) -> Once:
    """`{% once name=value %}…{% endonce %}`: a part in which only the city, the site and these names are known.

    So nothing of the person who asks, nor of the page, can get into what others see.
    """
    values = token_kwargs(token.split_contents()[1:], parser)
    part = parser.parse(("endonce",))
    parser.delete_first_token()
    return Once(part, values)


class InIndonesian(template.Node):
    def render(self, context: Context) -> str:
        return ' lang="id"' if is_english() else ""


@register.tag
def lang_id(parser: Parser, token: Token) -> InIndonesian:
    """On an English page, the mark of an element whose words are Indonesian."""
    return InIndonesian()


@register.filter
def menu_place(path: str) -> str:
    """What the main menu needs of an address: its first step, and whether there are more."""
    step = FIRST_STEP.match(path)
    place = step.group() if step else "/"
    return place if place == path else f"{place}…"
