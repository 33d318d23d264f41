"""The whole section at once: what was typed, what was chosen, and the button that was pressed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from innovasi.innovations.actions.files.describing import ChangedElsewhere, describe
from innovasi.innovations.actions.files.ordering import set_cover, step_down, step_up
from innovasi.innovations.actions.files.receiving import add_document, add_photo
from innovasi.innovations.actions.files.removing import delete, restore
from innovasi.innovations.models import Document, Photo, Submission
from innovasi.innovations.rules.uploads import UploadRefused

# The buttons beside a file, by the word that the form sends.
STEPS: dict[str, Callable[..., None]] = {"hapus": delete, "kembalikan": restore}
PHOTO_STEPS: dict[str, Callable[..., None]] = {"naik": step_up, "turun": step_down, "sampul": set_cover, **STEPS}


@dataclass(frozen=True)
class Typed:
    """One text or choice as it came back from the page, and as the page had shown it."""

    row: Photo | Document
    field: str
    seen: Any
    value: Any

    @property
    def place(self) -> str:
        """Names the control on the page."""
        return f"{self.field}-{self.row.pk}"


@dataclass
class Outcome:
    """What became of one save: names that arrived, sentences of those refused, texts held back."""

    received: list[str] = field(default_factory=list)
    refused: dict[str, list[str]] = field(default_factory=dict)
    unsaved: dict[str, str] = field(default_factory=dict)
    written: list[Typed] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        return not self.refused and not self.unsaved

    def refuse(self, control: str, refusal: UploadRefused) -> None:
        self.refused.setdefault(control, []).append(str(refusal))


def save_all(
    submission: Submission,
    *,
    by: Any,
    typed: Iterable[Typed] = (),
    photos: Iterable[Any] = (),
    documents: Iterable[Any] = (),
    alt_text: str = "",
    step: tuple[str, Photo | Document] | None = None,
) -> Outcome:
    """Keep all that can be kept; each part is a transaction of its own, so one bad file costs no other.

    Raises FilesFrozen when the dossier is closed to this person.
    """
    outcome = Outcome()
    for answer in typed:
        write(answer, outcome, by=by)
    for upload in photos:
        words = "" if outcome.received else alt_text  # they describe one picture: the first that arrives
        receive(add_photo, submission, upload, "foto", outcome, by=by, alt_text=words)
    for upload in documents:
        receive(add_document, submission, upload, "dokumen", outcome, by=by)
    if step:
        press(*step, outcome, by=by)
    return outcome


def press(word: str, row: Photo | Document, outcome: Outcome, *, by: Any) -> None:
    """Do what a button beside a file says; an unknown word does nothing."""
    steps, control = (PHOTO_STEPS, "foto") if isinstance(row, Photo) else (STEPS, "dokumen")
    try:
        if word in steps:
            steps[word](row, by=by)
    except UploadRefused as refusal:
        outcome.refuse(control, refusal)


def write(answer: Typed, outcome: Outcome, *, by: Any) -> None:
    try:
        describe(answer.row, answer.field, answer.value, by=by, seen=answer.seen)
        outcome.written.append(answer)
    except ChangedElsewhere:
        outcome.unsaved[answer.place] = answer.value


def receive(
    add: Callable[..., Photo | Document],
    submission: Submission,
    upload: Any,
    control: str,
    outcome: Outcome,
    *,
    by: Any,
    **words: str,
) -> None:
    try:
        outcome.received.append(add(submission, upload, by=by, **words).original_name)
    except UploadRefused as refusal:
        outcome.refuse(control, refusal)
