"""From which innovation a draft descends, and what of it is still a copy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from innovasi.innovations.board.reading import label_of
from innovasi.innovations.models import Innovation, Submission
from innovasi.innovations.rules.adapting import copied


@dataclass(frozen=True)
class Lineage:
    """What the pages of a draft say about where it comes from."""

    title: str
    opd: str
    url: str  # empty while citizens do not see it
    copies: list[str]


def lineage(submission: Submission) -> Lineage | None:
    """None for what was not adapted; otherwise one query."""
    parent_key = submission.innovation.adapted_from_id  # type: ignore[attr-defined]
    if parent_key is None:
        return None
    parent = Innovation.objects.select_related("opd", "current").get(pk=parent_key)
    if parent.current is None or parent.is_withheld:
        return Lineage("inovasi yang sekarang tidak tayang", parent.opd.name, "", labels(submission))
    return Lineage(parent.current.title, parent.opd.name, parent.get_absolute_url(), labels(submission))


def labels(submission: Submission) -> list[str]:
    return [label_of(name) for name in copied(submission)]


@dataclass(frozen=True)
class Adaptable:
    """A published innovation, offered to the OPD of a person."""

    innovation: Innovation
    title: str
    is_own: bool
    begun: Submission | None


def adaptable(slug: str, user: Any) -> Adaptable | None:
    """None where citizens see nothing."""
    row = Innovation.objects.published().at_address(slug).select_related("opd", "current").first()
    if row is None or row.current is None:
        return None
    begun = Submission.objects.adapting(row, user.opd_id).first()
    return Adaptable(row, row.current.title, row.opd_id == user.opd_id, begun)
