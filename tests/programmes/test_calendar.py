"""The period's dates as an iCalendar file, against expectations written by hand."""

import datetime

import pytest

from innovasi.programmes.board import calendar_of
from innovasi.programmes.models import Period
from tests.programmes.moments import WIB, granted, june_period, outage

pytestmark = pytest.mark.django_db
CREATED = datetime.datetime(2026, 3, 1, 7, 0, 0, tzinfo=WIB)


@pytest.fixture
def june():
    period = june_period(
        title="Satu OPD, Satu Inovasi; 2026",
        national_deadline_at=datetime.datetime(2026, 8, 18, 23, 59, tzinfo=WIB),
    )
    Period.objects.filter(pk=period.pk).update(created_at=CREATED, updated_at=CREATED)
    period.refresh_from_db()
    return period


def unfolded(period):
    return calendar_of(period).decode().replace("\r\n ", "").split("\r\n")


EXPECTED = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Innovasi//Tenggat//ID
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Satu OPD\\, Satu Inovasi\\; 2026
BEGIN:VEVENT
UID:periode-{pk}-dibuka@testserver
DTSTAMP:20260301T000000Z
SEQUENCE:0
DTSTART:20260302T010000Z
SUMMARY:Satu OPD\\, Satu Inovasi\\; 2026: dibuka
DESCRIPTION:Batas akhir pengajuan: 30 Juni 2026 pukul 23.59 WIB.
URL:http://testserver/rekap/
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:periode-{pk}-h-14@testserver
DTSTAMP:20260301T000000Z
SEQUENCE:0
DTSTART:20260616T010000Z
DTEND:20260616T013000Z
SUMMARY:Satu OPD\\, Satu Inovasi\\; 2026: 14 hari lagi tenggat
DESCRIPTION:Batas akhir pengajuan: 30 Juni 2026 pukul 23.59 WIB.
URL:http://testserver/rekap/
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:periode-{pk}-h-7@testserver
DTSTAMP:20260301T000000Z
SEQUENCE:0
DTSTART:20260623T010000Z
DTEND:20260623T013000Z
SUMMARY:Satu OPD\\, Satu Inovasi\\; 2026: 7 hari lagi tenggat
DESCRIPTION:Batas akhir pengajuan: 30 Juni 2026 pukul 23.59 WIB.
URL:http://testserver/rekap/
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:periode-{pk}-h-1@testserver
DTSTAMP:20260301T000000Z
SEQUENCE:0
DTSTART:20260629T010000Z
DTEND:20260629T013000Z
SUMMARY:Satu OPD\\, Satu Inovasi\\; 2026: 1 hari lagi tenggat
DESCRIPTION:Batas akhir pengajuan: 30 Juni 2026 pukul 23.59 WIB.
URL:http://testserver/rekap/
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:periode-{pk}-tenggat@testserver
DTSTAMP:20260301T000000Z
SEQUENCE:0
DTSTART:20260630T165900Z
SUMMARY:Satu OPD\\, Satu Inovasi\\; 2026: tenggat
DESCRIPTION:Batas akhir pengajuan: 30 Juni 2026 pukul 23.59 WIB.
URL:http://testserver/rekap/
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:periode-{pk}-tenggat-nasional@testserver
DTSTAMP:20260301T000000Z
SEQUENCE:0
DTSTART:20260818T165900Z
SUMMARY:Satu OPD\\, Satu Inovasi\\; 2026: tenggat nasional
DESCRIPTION:Batas pengisian IID Kemendagri: 18 Agustus 2026 pukul 23.59 WIB.
URL:http://testserver/rekap/
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
"""


def test_the_file_is_what_is_expected_line_by_line(june):
    assert "\n".join(unfolded(june)) == EXPECTED.format(pk=june.pk)


def test_lines_end_in_crlf_are_at_most_75_octets_and_tear_no_letter(june):
    Period.objects.filter(pk=june.pk).update(title="Satu OPD satu inovasi — “" + "é" * 90)
    june.refresh_from_db()
    body = calendar_of(june)
    assert body.endswith(b"\r\n")
    lines = body.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in body.replace(b"\r\n", b"")
    for line in lines:
        line.decode()
    assert "é" * 90 in "\n".join(unfolded(june))


def test_a_deadline_that_moves_keeps_its_uid_and_raises_its_sequence(june):
    granted(june, datetime.datetime(2026, 7, 5, 23, 59, tzinfo=WIB))
    outage(-10, -3, base=datetime.datetime(2026, 7, 5, 23, 59, tzinfo=WIB))
    lines = unfolded(june)
    at = lines.index(f"UID:periode-{june.pk}-tenggat@testserver")
    assert lines[at + 3] == "DTSTART:20260705T170600Z"
    assert int(lines[at + 2].removeprefix("SEQUENCE:")) > 0
    assert "DTSTART:20260622T010000Z" in lines  # the deadline is on the sixth of July now, at 00.06


def test_a_short_period_has_no_reminder_before_it_opens(june):
    Period.objects.filter(pk=june.pk).update(opens_at=datetime.datetime(2026, 6, 25, 8, tzinfo=WIB))
    june.refresh_from_db()
    assert [line for line in unfolded(june) if line.startswith("UID") and "-h-" in line] == [
        f"UID:periode-{june.pk}-h-1@testserver"
    ]


@pytest.mark.parametrize("name", ["stranger", "disdukcapil", "dishub"])
def test_everybody_gets_the_same_file(client_of, june, name):
    answer = client_of(name).get("/rekap/kalender.ics")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="tenggat-2026.ics"'
    assert answer.content == calendar_of(june)
    assert not answer.cookies


def test_before_the_first_period_there_is_no_file(client_of):
    assert client_of("stranger").get("/rekap/kalender.ics").status_code == 404


def test_the_public_board_links_to_the_file(client_of, june):
    assert "/rekap/kalender.ics" in client_of("stranger").get("/rekap/").content.decode()
    assert "/rekap/kalender.ics" in client_of("bappeda").get("/kerja/rekap/").content.decode()
