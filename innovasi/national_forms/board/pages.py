"""The pages of one dossier: all forms, one form to fill in, one form to copy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from innovasi.innovations.choices import Perm as Innovations
from innovasi.innovations.models import Submission
from innovasi.maturity.choices import Perm as Maturity
from innovasi.national_forms.board.dossier import Dossier, dossiers_of
from innovasi.national_forms.board.forms import FormState, chosen_keys, form_state, offered_to
from innovasi.national_forms.board.values import suggestion_for
from innovasi.national_forms.choices import Perm, Source
from innovasi.national_forms.models import FormField


@dataclass(frozen=True)
class FormsPage:
    """How the person meets the forms of one dossier."""

    submission: Submission
    states: list[FormState]
    is_own: bool
    can_fill: bool
    can_open_files: bool

    @property
    def taken(self) -> list[FormState]:
        return [state for state in self.states if state.is_taken]

    @property
    def others(self) -> list[FormState]:
        return [state for state in self.states if not state.is_taken]

    @property
    def short(self) -> str:
        """*IID 17/20, KIPP 6/9*."""
        return ", ".join(state.short for state in self.taken if state.short)


def overview(submission: Submission, user: Any) -> FormsPage:
    (dossier,) = dossiers_of([submission])
    return page_of(dossier, user)


def page_of(dossier: Dossier, user: Any) -> FormsPage:
    submission = dossier.submission
    chosen = chosen_keys(submission)
    return FormsPage(
        submission=submission,
        states=[form_state(form, dossier, chosen) for form in offered_to(submission)],
        is_own=user.has_perm(Innovations.SUBMIT, submission),
        can_fill=user.has_perm(Perm.FILL, submission),
        can_open_files=user.has_perm(Maturity.READ_EVIDENCE, submission),
    )


def taken_state(page: FormsPage, key: str) -> FormState | None:
    return next((state for state in page.taken if state.form.key == key), None)


def copy_page(submission: Submission, user: Any, key: str) -> tuple[FormsPage, FormState] | None:
    """A form in its national order; None when the dossier has no part in it."""
    page = overview(submission, user)
    state = taken_state(page, key)
    return (page, state) if state else None


@dataclass(frozen=True)
class FillPage:
    """What only this form asks: each field with a suggestion from what the dossier says already."""

    page: FormsPage
    state: FormState
    fields: list[FormField]
    slots: list[FormField]
    suggestions: dict[str, str]


def fill_page(submission: Submission, user: Any, key: str) -> FillPage | None:
    """None when the dossier has no part in the form, or it asks nothing more."""
    found = copy_page(submission, user, key)
    if found is None or not found[1].has_questions:
        return None
    page, state = found
    asked = [
        field
        for field in state.form.fields.all()  # type: ignore[attr-defined]
        if field.is_asked_here and field.only_medium in ("", submission.medium)
    ]
    texts = [field for field in asked if field.source == Source.EXTRA]
    return FillPage(
        page=page,
        state=state,
        fields=texts,
        slots=[field for field in asked if field.source == Source.ATTACHMENT],
        suggestions={field.key: suggestion_for(field, state.dossier) for field in texts},
    )
