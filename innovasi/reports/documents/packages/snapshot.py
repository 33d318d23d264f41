"""What one dossier holds at one moment; written out afterwards, while its OPD may go on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from innovasi.common.versions import freeze
from innovasi.innovations.models import Submission
from innovasi.maturity.actions.opening import is_kept
from innovasi.maturity.choices import Perm as Maturity
from innovasi.maturity.models import EvidenceView
from innovasi.national_forms.board import FormState, Line, Piece, dossiers_of, form_state, offered_to
from innovasi.national_forms.board.dossier import read
from innovasi.national_forms.board.forms import chosen_keys
from innovasi.reports.documents.packages.names import file_name

CLOSED = "tidak disertakan: hanya untuk yang boleh membuka bukti"


@dataclass(frozen=True)
class Item:
    """One file or link under one field. Without a name there is nothing to write."""

    name: str
    form: str
    field: str
    piece: Piece
    why_not: str = ""


@dataclass(frozen=True)
class Snapshot:
    submission: Submission
    states: tuple[FormState, ...]
    items: tuple[Item, ...]

    @property
    def iid(self) -> FormState | None:
        """What everybody fills; the profile is printed from it."""
        return next((state for state in self.states if not state.form.is_open_to_choice), None)


@transaction.atomic
def take(pk: int, by: Any) -> Snapshot:
    """Read a dossier whole, under the lock that its writers take; that the files go to this person is kept."""
    Submission.objects.select_for_update().get(pk=pk)
    submission = read(Submission.objects.all()).get(pk=pk)
    (dossier,) = dossiers_of([submission])
    chosen = chosen_keys(submission)
    states = [form_state(form, dossier, chosen) for form in offered_to(submission)]
    taken = tuple(state for state in states if state.is_taken)
    for state in taken:
        freeze(state.form)
    items = tuple(items_of(taken, may_open=by.has_perm(Maturity.READ_EVIDENCE, submission)))
    note_openings(submission, items, by=by)
    return Snapshot(submission, taken, items)


def items_of(states: Sequence[FormState], *, may_open: bool) -> Iterator[Item]:
    for state in states:
        for line in state.lines:
            yield from items_for(line, str(state.form.get_key_display()), may_open=may_open)


def items_for(line: Line, form: str, *, may_open: bool) -> Iterator[Item]:
    for number, piece in enumerate(line.pieces, start=1):
        if not may_open:
            yield Item("", form, line.label, piece, CLOSED)
        elif piece.file:
            yield Item(file_name(line.code, number, piece.label, piece.ending), form, line.label, piece)
        else:
            yield Item("", form, line.label, piece)


def note_openings(submission: Submission, items: Sequence[Item], *, by: Any) -> None:
    """Like opening each piece: kept where it is another's or holds personal data, once a piece."""
    pieces = {item.piece.evidence.pk: item.piece.evidence for item in items if item.piece.evidence and not item.why_not}
    for evidence in pieces.values():
        evidence.submission = submission
    EvidenceView.objects.bulk_create(
        EvidenceView(evidence=evidence, by=by) for evidence in pieces.values() if is_kept(evidence, by)
    )
