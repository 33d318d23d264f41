"""The dates of a period as an iCalendar file (RFC 5545)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone

from innovasi.programmes.models import Period
from innovasi.programmes.workflow import Deadline, deadlines_of, said

REMINDERS = (14, 7, 1)  # days before the deadline
MORNING = datetime.time(8)  # WIB, when a reminder stands in the calendar
HALF_AN_HOUR = datetime.timedelta(minutes=30)
LONGEST_LINE = 75  # octets


@dataclass(frozen=True)
class Event:
    key: str
    start: datetime.datetime
    title: str
    text: str
    length: datetime.timedelta = datetime.timedelta()


def events_of(period: Period, deadline: Deadline) -> list[Event]:
    """Opening, reminders, the deadline that holds, and the nation's, in the order of time."""
    text = f"Batas akhir pengajuan: {deadline.text}."
    events = [Event("dibuka", period.opens_at, f"{period.title}: dibuka", text)]
    last_day = timezone.localdate(deadline.at)
    for days in REMINDERS:
        morning = datetime.datetime.combine(last_day - datetime.timedelta(days=days), MORNING)
        start = timezone.make_aware(morning)
        if start > period.opens_at:
            events.append(Event(f"h-{days}", start, f"{period.title}: {days} hari lagi tenggat", text, HALF_AN_HOUR))
    events.append(Event("tenggat", deadline.at, f"{period.title}: tenggat", text))
    if national := period.national_deadline_at:
        told = f"Batas pengisian IID Kemendagri: {said(national)}."
        events.append(Event("tenggat-nasional", national, f"{period.title}: tenggat nasional", told))
    return sorted(events, key=lambda event: event.start)


def calendar_of(period: Period) -> bytes:
    """The file; the same events keep their UID when their dates move, and their SEQUENCE grows."""
    deadline = deadlines_of(period).general
    changed = max([period.updated_at, *(row.at for row in deadline.extensions)])
    sequence = int((changed - period.created_at).total_seconds()) + deadline.outage_minutes
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Innovasi//Tenggat//ID",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(period.title)}",
    ]
    for event in events_of(period, deadline):
        lines += entry(event, period, changed, sequence)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def entry(event: Event, period: Period, changed: datetime.datetime, sequence: int) -> list[str]:
    host = urlsplit(settings.SITE_URL).hostname or "innovasi"
    end = [f"DTEND:{utc(event.start + event.length)}"] if event.length else []
    return [
        "BEGIN:VEVENT",
        f"UID:periode-{period.pk}-{event.key}@{host}",
        f"DTSTAMP:{utc(changed)}",
        f"SEQUENCE:{sequence}",
        f"DTSTART:{utc(event.start)}",
        *end,
        f"SUMMARY:{escaped(event.title)}",
        f"DESCRIPTION:{escaped(event.text)}",
        f"URL:{settings.SITE_URL}/rekap/",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def utc(moment: datetime.datetime) -> str:
    return moment.astimezone(datetime.UTC).strftime("%Y%m%dT%H%M%SZ")


def escaped(text: str) -> str:
    for char in ("\\", ";", ","):
        text = text.replace(char, f"\\{char}")
    return "\\n".join(text.splitlines())


def folded(line: str) -> bytes:
    """A content line in octets, cut so that none of its parts is too long and no letter is torn."""
    parts, room = [b""], LONGEST_LINE
    for char in line:
        octets = char.encode()
        if len(parts[-1]) + len(octets) > room:
            parts.append(b"")
            room = LONGEST_LINE - 1  # the space at the head of a continued line
        parts[-1] += octets
    return b"\r\n ".join(parts) + b"\r\n"
