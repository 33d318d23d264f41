"""*Bantu isi* as its pages show it: the open request, who typed each answer, and what waits for the OPD's word."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import formats, timezone

from innovasi.accounts.models import User
from innovasi.common.dates import ago
from innovasi.common.phones import whatsapp_number
from innovasi.innovations.board.parts import Lack, place
from innovasi.innovations.board.reading import label_of
from innovasi.innovations.choices import HelpStep, Perm, Section
from innovasi.innovations.models import HelpRequest, Submission
from innovasi.innovations.rules import Missing, unconfirmed
from innovasi.innovations.rules.helping import FILES, is_by_helper, marked_names, waits_for_confirmation


@dataclass(frozen=True)
class HelpPanel:
    """The request for help on the page of a draft, and what this person can do about it."""

    asked: HelpRequest | None
    can_ask: bool
    can_help: bool
    is_helper: bool  # this person took it
    form: Any = None

    @property
    def is_owners(self) -> bool:
        return not self.can_help

    @property
    def waiting(self) -> str:
        return ago(self.asked.asked_at) if self.asked else ""

    @property
    def whatsapp(self) -> str:
        """The number as wa.me wants it."""
        return whatsapp_number(self.asked.phone) if self.asked else ""


def help_panel(submission: Submission, user: Any, form: Any = None) -> HelpPanel | None:
    """None where there is nothing to say: nobody asked, and this person cannot ask."""
    asked = submission.help_request
    can_ask = asked is None and user.has_perm(Perm.ASK_HELP, submission)
    if asked is None and not can_ask:
        return None
    can_help = user.has_perm(Perm.HELP, submission)
    return HelpPanel(asked, can_ask, can_help, asked is not None and asked.helper_id == user.pk, form)


@dataclass(frozen=True)
class HelpEvent:
    """One step of a request for help, for the history of the draft."""

    title: str
    at: datetime.datetime
    by: str
    note: str


def help_events(submission: Submission) -> list[HelpEvent]:
    """What happened to all requests of a draft."""
    events = []
    for row in submission.help_requests.told():  # type: ignore[attr-defined]
        events.append(HelpEvent(HelpStep.ASKED.label, row.asked_at, row.asked_by.name, row.message))
        if row.helper:
            events.append(HelpEvent(HelpStep.TAKEN.label, row.taken_at, f"{row.helper.name} (Bappeda)", ""))
        if row.ended_by:
            events.append(HelpEvent(HelpStep.ENDED.label, row.ended_at, row.ended_by.name, ""))
    return events


@dataclass(frozen=True)
class Writer:
    """Who typed an answer, and whether the OPD still has to say that it is right."""

    name: str
    at: datetime.datetime
    is_helper: bool
    waits: bool

    @property
    def text(self) -> str:
        """*Diisi Budi (Bappeda) 14.05*; of an earlier day with its date."""
        local = timezone.localtime(self.at)
        day = "" if local.date() == timezone.localdate() else f"{formats.date_format(local, 'j F')}, "
        return f"Diisi {self.name} {day}{local:%H.%M}"


def writers(submission: Submission) -> dict[str, Writer]:
    """By answer, who typed it; nothing for a draft that Bappeda never helped with. At most one query."""
    written: Mapping[str, Any] = submission.written
    if submission.help_request_id is None and not any(is_by_helper(mark) for mark in written.values()):
        return {}
    names = names_of(mark["by"] for mark in written.values())
    return {field: writer(mark, names) for field, mark in written.items()}


def writer(mark: Mapping[str, Any], names: Mapping[int, str]) -> Writer:
    name = named(names.get(mark["by"], "orang lain"), is_helper=is_by_helper(mark))
    at = datetime.datetime.fromisoformat(mark["at"])
    return Writer(name, at, is_by_helper(mark), waits_for_confirmation(mark))


def named(name: str, *, is_helper: bool) -> str:
    return f"{name} (Bappeda)" if is_helper else name


def names_of(keys: Iterable[int]) -> dict[int, str]:
    return dict(User.objects.filter(pk__in=set(keys)).values_list("pk", "name"))


def helpers_of(submission: Submission) -> dict[int, str]:
    """The reviewers who typed an answer that still stands, by their key."""
    keys = {mark["by"] for mark in submission.written.values() if is_by_helper(mark)}
    return names_of(keys) if keys else {}


def places_to_confirm(submission: Submission) -> list[Lack]:
    """Each answer that waits for the OPD's word, with its address."""
    return place([to_confirm(section, name) for section, name in unconfirmed(submission)], submission)


def to_confirm(section: str, name: str) -> Missing:
    is_files = name == FILES
    return Missing(section, "" if is_files else name, str(Section.FILES.label) if is_files else label_of(name))


@dataclass(frozen=True)
class Confirmation:
    """What the OPD confirms with one press in a section: the answers, and the times at which it saw them."""

    names: list[str]
    seen: str


def confirmation_of(submission: Submission, section: str, user: Any) -> Confirmation | None:
    """None where nothing waits, or for who cannot confirm."""
    waiting = [name for part, name in unconfirmed(submission) if part == section]
    if not waiting or not user.has_perm(Perm.CONFIRM, submission):
        return None
    labels = ["Foto dan dokumen" if name == FILES else label_of(name) for name in waiting]
    marks = {name: submission.written[name]["at"] for name in marked_names(section) if name in waiting}
    return Confirmation(labels, json.dumps(marks))
