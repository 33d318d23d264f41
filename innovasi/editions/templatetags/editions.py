"""Figures of editions in words."""

from decimal import Decimal

from django import template
from django.utils.formats import number_format

register = template.Library()


@register.filter
def points(value: Decimal) -> str:
    """A weight or score without empty decimals: 3, 1,5, 0,38."""
    return number_format(value.normalize()) if value else "0"
