"""What an OPD changed between two submits, word by word."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils import formats

from innovasi.common.diff import Kind, Piece, diff_words
from innovasi.innovations.board.reading import label_of
from innovasi.innovations.models import Move, Submission
from innovasi.innovations.rules import SECTION_FIELDS

CONTEXT = 24  # unchanged words kept on each side of a change


@dataclass(frozen=True)
class Change:
    """One answer that differs: the pieces that lead from the old to the new one."""

    field: str
    label: str
    pieces: list[Piece]


@dataclass(frozen=True)
class Changes:
    """All that differs between an earlier content and the present one."""

    since: datetime.datetime
    from_accepted: bool  # compared with the version that citizens see, not with an earlier round
    changes: list[Change]

    @property
    def fields(self) -> set[str]:
        return {change.field for change in self.changes}


def changes_of(submission: Submission) -> Changes | None:
    """The last submit against the one before; of an update's first round, against the accepted dossier's."""
    submits = list(Move.objects.filter(submission=submission).with_content())
    if len(submits) > 1:
        return compared(submits[-2], submits[-1], from_accepted=False)
    current = submission.innovation.current_id
    if submits and current and current != submission.pk:
        accepted = Move.objects.filter(submission=current).with_content().last()
        return compared(accepted, submits[-1], from_accepted=True) if accepted else None
    return None


def compared(before: Move, after: Move, *, from_accepted: bool) -> Changes:
    old, new = before.snapshot or {}, after.snapshot or {}
    return Changes(before.at, from_accepted, [*changed_answers(old, new), *changed_files(old, new)])


def changed_answers(old: dict[str, Any], new: dict[str, Any]) -> Iterator[Change]:
    for fields in SECTION_FIELDS.values():
        for field in fields:
            before, after = as_text(old.get(field, "")), as_text(new.get(field, ""))
            if before != after:
                yield Change(field, label_of(field), shortened(diff_words(before, after)))


def changed_files(old: dict[str, Any], new: dict[str, Any]) -> Iterator[Change]:
    """Photos and documents by what they are called: the ones gone, then the ones that came."""
    for field, label in (("photos", "Foto"), ("documents", "Dokumen")):
        before, after = old.get(field, []), new.get(field, [])
        gone = [Piece(Kind.REMOVED, name_of(file)) for file in before if file not in after]
        came = [Piece(Kind.ADDED, name_of(file)) for file in after if file not in before]
        if gone or came:
            yield Change(field, label, [*gone, *came])


def name_of(file: list[str]) -> str:
    return (file[1] if len(file) > 1 else "") or "tanpa nama"


def as_text(value: Any) -> str:
    """A kept answer as a person would read it."""
    if isinstance(value, list):
        return "; ".join(str(item) for item in value)
    text = str(value)
    try:
        return formats.date_format(datetime.date.fromisoformat(text), "j F Y") if len(text) == 10 else text
    except ValueError:
        return text


def shortened(pieces: list[Piece]) -> list[Piece]:
    """The same with long unchanged runs cut to the words beside a change."""
    last = len(pieces) - 1
    return [
        Piece(piece.kind, cut(piece.text, head=at > 0, tail=at < last)) if piece.is_same else piece
        for at, piece in enumerate(pieces)
    ]


def cut(text: str, *, head: bool, tail: bool) -> str:
    """Keep the words after the change before (`head`) and before the change that follows (`tail`)."""
    words = text.split(" ")
    if len(words) <= 2 * CONTEXT + 8:
        return text
    start = " ".join(words[:CONTEXT]) if head else ""
    end = " ".join(words[-CONTEXT:]) if tail else ""
    return f"{start} […] {end}"
