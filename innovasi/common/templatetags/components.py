"""Template tags for the components in `templates/components/`; docs/components.md shows each in use."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm, BoundField
from django.http import QueryDict
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from innovasi.common.languages import addresses

register = template.Library()

# What a state looks like: tone, icon, and whether its badge is hollow. Keyed by the word that the user reads.
STATES = {
    "Draf": ("idle", "pencil", False),
    "Diajukan": ("info", "send", False),
    "Ditelaah": ("info", "eye", False),
    "Dikembalikan": ("wait", "undo", False),
    "Disetujui": ("ok", "check-circle", False),
    "Ditolak": ("bad", "cross-circle", False),
    "Ditarik": ("idle", "pause", True),
    "Belum mulai": ("idle", "circle", True),
    "Belum terpenuhi": ("idle", "circle", True),
    "Menunggu Bappeda": ("info", "clock", False),
    "Perlu perbaikan": ("wait", "undo", False),
    "Terpenuhi": ("ok", "check-circle", False),
    "Belum": ("idle", "circle", True),
    "Belum diisi": ("idle", "circle", True),
    "Sebagian": ("info", "half", False),
    "Lengkap": ("ok", "check", False),
    "Ada catatan": ("wait", "message", False),
    "Perlu dibenarkan": ("wait", "eye", False),
    "Belum dibaca": ("idle", "mail", False),
    "Sedang ditelaah": ("info", "eye", False),
    "Siap diputus": ("ok", "check", False),
    "Terlambat": ("bad", "clock", False),
    "Sedang diproses": ("info", "clock", False),
    "Siap": ("ok", "check", False),
    "Gagal": ("bad", "alert", False),
    "Belum dijawab": ("wait", "clock", False),
    "Dijawab": ("ok", "check", False),
    "Menunggu moderasi": ("info", "eye", False),
    "Disembunyikan": ("idle", "cross-circle", False),
}
UNKNOWN_STATE = ("idle", "circle", False)
TONES = {"success": "ok", "warning": "wait", "error": "bad"}


@register.simple_tag(takes_context=True)
def address_with(context: dict[str, Any], **changes: Any) -> str:
    """The page's own query string with some parameters set, or dropped where the value is empty."""
    query: QueryDict = context["request"].GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value not in (None, ""):
            query[name] = str(value)
    return f"?{query.urlencode()}" if query else "?"


@register.simple_tag(takes_context=True)
def chip_address(context: dict[str, Any], param: str, value: Any) -> str:
    """`address_with` for a parameter whose name is itself a value; goes back to the first page."""
    return address_with(context, **{param: value, "halaman": ""})


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """One drawing of `static/img/ikon.svg`, hidden from screen readers: the word stands beside it."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("img/ikon.svg"),
        name,
    )


@register.simple_tag(takes_context=True)
def nav_link(context: dict[str, Any], url: str, label: str) -> SafeString:
    """A link of the main menu, marked where the page (`path`, or the request's) lies under it."""
    path = context["path"] if "path" in context else context["request"].path if "request" in context else ""
    current = "page" if path == url else "true" if path.startswith(url) else ""
    mark = format_html(' aria-current="{}"', current) if current else ""
    return format_html('<a href="{}"{}>{}</a>', url, mark, label)


@register.simple_tag(takes_context=True)
def languages(context: dict[str, Any]) -> dict[str, str]:
    """The addresses of this page by language; none where it speaks only Indonesian."""
    return addresses(context["request"]) if "request" in context else {}


@register.simple_tag
def crumbs(*steps: str) -> list[tuple[str, str]]:
    """Label, address, label, address …, label: rows for the breadcrumb; the last is this page."""
    return [(label, steps[at + 1] if at + 1 < len(steps) else "") for at, label in enumerate(steps) if at % 2 == 0]


@register.inclusion_tag("components/state_badge.html")
def state_badge(word: Any) -> dict[str, Any]:
    """The badge of a state, by its word or by an enum member that has a label."""
    text = str(getattr(word, "label", word))
    tone, icon_name, hollow = STATES.get(text, UNKNOWN_STATE)
    return {"word": text, "tone": tone, "icon_name": icon_name, "hollow": hollow}


@register.filter
def state_tone(word: Any) -> str:
    """The tone of a state's word, for bars and timelines; "none" for what has not begun."""
    tone, _icon, hollow = STATES.get(str(getattr(word, "label", word)), UNKNOWN_STATE)
    return "none" if hollow else tone


@register.filter
def message_tone(level_tag: str) -> str:
    """The tone of a Django message level."""
    return TONES.get(level_tag, "info")


@register.filter
def page_numbers(page: Page) -> list[int]:
    """The numbers to link around a page; 0 stands for a gap."""
    last = page.paginator.num_pages
    near = sorted({1, last, *(n for n in range(page.number - 1, page.number + 2) if 1 <= n <= last)})
    numbers: list[int] = []
    for number in near:
        if numbers and number - numbers[-1] > 1:
            numbers.append(number - 1 if number - numbers[-1] == 2 else 0)
        numbers.append(number)
    return numbers


@register.filter
def is_optional(field: BoundField) -> bool:
    """Whether a field says "(opsional)": one that the form's `optional_fields` names, else one not required."""
    names = getattr(field.form, "optional_fields", None)
    return not field.field.required if names is None else field.name in names


def control_id(field: BoundField) -> str:
    """The id of the control that takes the focus; of a group, its first choice."""
    first = next(iter(field.subwidgets), None) if field.use_fieldset else None
    return field.id_for_label or (first.id_for_label if first else "") or field.auto_id or ""


def problems_of(form: BaseForm) -> Iterable[dict[str, str]]:
    """Each error of a form: where it is, what the field is called, what is wrong."""
    for message in form.non_field_errors():
        yield {"target": "", "label": "", "message": str(message)}
    for name in form.errors:
        if name in form.fields:
            field = form[name]
            for message in field.errors:
                yield {"target": control_id(field), "label": str(field.label), "message": str(message)}


@register.inclusion_tag("components/error_summary.html")
def error_summary(*forms: BaseForm | None) -> dict[str, Any]:
    """The box above one or several bound forms that lists what to correct; nothing when all is well."""
    return {"problems": [line for form in forms if form and form.is_bound for line in problems_of(form)]}


@register.inclusion_tag("components/stacked_bar.html")
def stacked_bar(segments: Sequence[Any], label: str) -> dict[str, Any]:
    """A bar of parts with its key. Each part: label, count and optional tone, url (dict)."""
    total = sum(part["count"] for part in segments) or 1
    drawn, start = [], 0.0
    for part in segments:
        width = 100 * part["count"] / total
        tone = part.get("tone") or state_tone(part["label"])
        drawn.append({**part, "tone": tone, "x": f"{start:.3f}", "width": f"{width:.3f}"})
        start += width
    return {"segments": drawn, "label": label}
