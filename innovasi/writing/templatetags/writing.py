"""Help with writing beside the form: advice under a field, what citizens ask, and what they will read."""

from typing import Any

from django import template
from django.forms import BaseForm, BoundField

from innovasi.writing.rules import ADVISED, RULES, hints

register = template.Library()
FACTS = ("audience", "cost", "place", "hours", "contact")  # in the order of the public page


def text_of(field: BoundField) -> str:
    """What stands in a field, with the line ends of a browser's own count."""
    return str(field.value() or "").replace("\r\n", "\n").replace("\r", "\n").strip()


@register.inclusion_tag("writing/_hints.html")
def writing_hints(field: BoundField) -> dict[str, Any]:
    """Advice on what stands in a field that citizens read; nothing under other fields."""
    is_advised = field.name in ADVISED
    return {"field": field if is_advised else None, "hints": hints(text_of(field)) if is_advised else []}


@register.inclusion_tag("writing/_questions.html")
def citizen_questions(form: BaseForm) -> dict[str, Any]:
    """What every citizen asks, each ticked when its fields are filled in."""
    return {"questions": [question_line(form, row) for row in RULES["questions"]]}


def question_line(form: BaseForm, row: dict[str, Any]) -> dict[str, Any]:
    fields = [form[name] for name in row["fields"]]
    return {
        "text": row["question"],
        "fields": fields,
        "is_answered": all(text_of(field) for field in fields),
    }


@register.inclusion_tag("writing/_preview.html")
def citizen_preview(form: BaseForm, title: str) -> dict[str, Any]:
    """The words that citizens will read, as they stand in the form."""
    return {
        "title": title,
        "summary": shown(form["citizen_summary"]),
        "facts": [shown(form[name]) for name in FACTS],
        "before": shown(form["before"]),
        "after": shown(form["after"]),
    }


def shown(field: BoundField) -> dict[str, Any]:
    return {"field": field, "text": text_of(field)}
