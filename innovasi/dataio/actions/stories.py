"""Let an example live: each step through the portal's own moves, with the dates of a lived-in portal."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.files.base import ContentFile
from django.db.models import F
from django.utils import timezone

from innovasi.accounts.models import User
from innovasi.dataio.actions.people import author_of, official
from innovasi.dataio.actions.pictures import draw
from innovasi.dataio.actions.records import Record, answers_of, apply
from innovasi.innovations.actions import drafts, notes
from innovasi.innovations.actions.files import add_photo, process_photo
from innovasi.innovations.choices import Action
from innovasi.innovations.models import Submission
from innovasi.innovations.workflow import begin, move
from innovasi.organisations.models import OPD
from innovasi.programmes.models import Period
from innovasi.reviews.actions import add_note, assign

ACTS = {
    "submit": Action.SUBMIT,
    "take": Action.TAKE,
    "return": Action.RETURN,
    "accept": Action.ACCEPT,
    "reject": Action.REJECT,
    "withdraw": Action.WITHDRAW,
    "withhold": Action.WITHHOLD,
}
BY_AUTHOR = ("submit", "withdraw")
READ_AFTER = datetime.timedelta(days=14)


def tell(record: Record, period: Period, end: datetime.datetime) -> Submission:
    """Make one example and take it through its history; `day` in a record counts back from `end`."""
    opd = OPD.objects.get(code=record["opd"])
    author = author_of(opd)
    history = record["history"]
    submission = draft_of(record, opd, author, period, moment(end, history[0]["day"], record["name"]))
    for number, step in enumerate(history[1:], start=1):
        at = moment(end, step["day"], record["name"])
        if step["act"] == "submit":
            repair(submission, record, history[number:], author, at)
        take_step(submission, step, author, at)
    answer_notes(submission, author, record, moment(end, history[-1]["day"] // 2, record["name"]))
    if "update" in record:
        begin_update(submission, record["update"], author, end)
    return submission


def moment(end: datetime.datetime, days: int, name: str) -> datetime.datetime:
    """Some time in the office hours of that day, always the same for a record; never later than `end`."""
    day = timezone.localtime(end) - datetime.timedelta(days=days)
    minute = sum(name.encode()) % 300 + days % 7
    at = day.replace(hour=8, minute=30, second=0, microsecond=0) + datetime.timedelta(minutes=minute)
    return min(at, end - datetime.timedelta(minutes=5 + days))


def draft_of(record: Record, opd: OPD, author: User, period: Period, at: datetime.datetime) -> Submission:
    innovation = drafts.register(by=author, is_example=True)
    submission = begin(innovation, by=author, period=period, at=at, **answers_of(record, opd, period))
    submission.other_urusan.set(record.get("crossing", []))
    submission.areas.set(OPD.objects.of_codes(record.get("areas", [])))
    apply(submission, record.get("earlier", {}))
    for number, photo in enumerate(record.get("photos", []), start=1):
        picture = ContentFile(draw(photo["scene"], f"{record['name']}-{number}"), name=f"{photo['scene']}.jpg")
        row = add_photo(submission, picture, by=author, alt_text=photo["alt"])
        process_photo(row.pk)
        redate(row, uploaded_at=at)
    return submission


def repair(submission: Submission, record: Record, rest: list[Any], author: User, at: datetime.datetime) -> None:
    """What the OPD mends before it submits again: all, or what the next return says had been mended by then."""
    if submission.first_submitted_at is None:
        return
    returned = next((step for step in rest if step["act"] == "return"), {})
    keys = returned.get("fixes", record.get("earlier", {}).keys())
    apply(submission, {key: record[key] for key in keys})
    answer_notes(submission, author, record, at)


def take_step(submission: Submission, step: dict[str, Any], author: User, at: datetime.datetime) -> None:
    name = "bappeda" if step["act"] == "withhold" else step.get("by", "penelaah")
    actor = author if step["act"] in BY_AUTHOR else official(name)
    for note in step.get("notes", []):
        add_note(submission, by=actor, section=note["section"], field=field_of(note["field"]), text=note["text"])
    if step["act"] == "take":
        assign([submission], actor, by=actor)
    row = move(
        submission,
        ACTS[step["act"]],
        by=actor,
        note=step.get("note", ""),
        seen_revision=submission.revision,
        at=at,
    )
    for sent in row.notes.all():
        redate(sent, at=at)
    redate_news(submission, at)


def field_of(name: str) -> str:
    return {"summary": "citizen_summary", "how": "how_to_use"}.get(name, name)


def answer_notes(submission: Submission, author: User, record: Record, at: datetime.datetime) -> None:
    """The OPD's answers that its record holds; a note without one stays open."""
    prepared = {note["text"]: note["answer"] for step in record["history"] for note in step.get("notes", [])}
    for note in submission.notes.unanswered():
        if prepared.get(note.text):
            redate(notes.answer(note, prepared[note.text], by=author), answered_at=at)


def begin_update(submission: Submission, update: dict[str, Any], author: User, end: datetime.datetime) -> None:
    """An accepted example whose OPD has written, and perhaps submitted, a newer version."""
    newer = drafts.start_update(submission.innovation, by=author)
    apply(newer, update["changes"])
    backdate(newer.moves.all(), moment(end, update["day"], "perbarui"))
    if "submit_day" in update:
        at = moment(end, update["submit_day"], "perbarui")
        move(newer, Action.SUBMIT, by=author, seen_revision=newer.revision, at=at)
        redate_news(newer, at)


def age_drafts() -> None:
    """Once all examples are told: what is still with its OPD was last saved when it got there, not just now."""
    Submission.objects.editable().update(updated_at=F("status_at"))


def redate(row: Any, **dates: datetime.datetime) -> None:
    """Give a row that was written just now the date of the story."""
    for field, date in dates.items():
        setattr(row, field, date)
    row.save(update_fields=list(dates))


def redate_news(submission: Submission, at: datetime.datetime) -> None:
    """Notices of a step carry its day. The past sends no mail, and what is older than two weeks was read."""
    was_read = at < timezone.now() - READ_AFTER
    for notice in submission.notices.all():  # type: ignore[attr-defined]
        if notice.mailed_at is None:
            redate(notice, created_at=at, mailed_at=at, **({"read_at": at} if was_read else {}))


def backdate(moves: Any, at: datetime.datetime) -> None:
    """Set the day of moves of an example that was begun just now; nothing else ever changes a Move."""
    moves.update(at=at)
