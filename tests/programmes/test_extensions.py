"""Giving more time: who may, what is asked, what is kept for ever, and whom it helps."""

import datetime

import pytest
import time_machine

from innovasi.common import outages
from innovasi.common.models import PublicChange
from innovasi.innovations.choices import Action
from innovasi.innovations.models import Submission
from innovasi.innovations.workflow import MoveRefused, move
from innovasi.programmes.actions import PeriodRefused, extend, open_period
from innovasi.programmes.board import deadlines_of
from innovasi.programmes.models import Extension
from tests.factories import OPDFactory, admin, author_of, make_submission
from tests.programmes.moments import DAY, DEADLINE, MINUTE, WIB, granted, june_period, outage

pytestmark = pytest.mark.django_db
SECOND = datetime.timedelta(seconds=1)
JULY_5 = datetime.datetime(2026, 7, 5, 23, 59, tzinfo=WIB)
REASON = "Jaringan internet kantor wali kota putus dua hari."
GOOD = {"whom": "semua", "deadline_date": "5 Juli 2026", "deadline_time": "23.59", "reason": REASON}


def page_of(period):
    return f"/kerja/data/periode/{period.pk}/tenggat/"


@pytest.fixture
def june():
    return june_period()


@pytest.fixture(autouse=True)
def the_day_before():
    with time_machine.travel(DEADLINE - DAY, tick=False) as traveller:
        yield traveller


def post(client_of, period, **changes):
    return client_of("bappeda").post(page_of(period), GOOD | changes)


@pytest.mark.parametrize("name", ["disdukcapil", "kepala", "dishub", "penelaah", "pemantau", "operator"])
def test_for_others_the_page_does_not_exist(client_of, june, name):
    assert client_of(name).get(page_of(june)).status_code == 404
    assert client_of(name).post(page_of(june), GOOD).status_code == 404
    assert not Extension.objects.exists()


def test_bappeda_extends_for_all_and_the_page_tells_it(client_of, june):
    answer = post(client_of, june)
    assert (answer.status_code, answer.url) == (302, page_of(june))
    page = client_of("bappeda").get(page_of(june)).content.decode()
    assert "Tenggat diperpanjang sampai 5 Juli 2026 pukul 23.59 WIB karena: " + REASON in page
    assert deadlines_of(june).general.at == JULY_5
    row = Extension.objects.get()
    assert (row.opd, row.by, row.at) == (None, admin(), DEADLINE - DAY)


def test_bappeda_extends_for_some(client_of, june):
    dinkes, dishub = OPDFactory(code="dinkes"), OPDFactory(code="dishub")
    answer = post(client_of, june, whom="sebagian", opds=[dinkes.pk])
    assert answer.status_code == 302
    deadlines = deadlines_of(june)
    assert (deadlines.of(dinkes.pk).at, deadlines.of(dishub.pk).at) == (JULY_5, DEADLINE)


def test_opds_ticked_by_mistake_do_not_narrow_an_extension_for_all(client_of, june):
    post(client_of, june, whom="semua", opds=[OPDFactory(code="dinkes").pk])
    assert Extension.objects.get().opd is None


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"reason": "Diminta kepala dinas"}, "Alasan baru 3 kata. Tulis paling sedikit 5 kata."),
        ({"reason": ""}, "Tulis alasannya."),
        ({"whom": "sebagian"}, "Tandai paling sedikit satu OPD, atau pilih Semua OPD."),
        ({"whom": "sebagian", "opds": ["9" * 30]}, "OPD yang ditandai tidak dikenal."),
        ({"deadline_date": "31 Juni 2026"}, "belum terbaca sebagai tanggal"),
        ({"deadline_date": ""}, "Tulis tanggal tenggat yang baru."),
        ({"deadline_time": ""}, "Tulis jamnya, misalnya 23.59."),
        ({"whom": "siapa"}, "Pilih untuk siapa."),
        ({"deadline_time": "25.00"}, "Tulis jam seperti 23.59."),
        ({"deadline_date": "29 Juni 2026", "deadline_time": "10.00"}, "Tenggat baru harus sesudah saat ini."),
        (
            {"deadline_date": "30 Juni 2026"},
            "Untuk semua OPD sudah dijanjikan sampai 30 Juni 2026 pukul 23.59 WIB; tulis waktu sesudah itu.",
        ),
        ({"deadline_date": "19 Agustus 2026"}, "Tenggat baru melewati tenggat nasional, 18 Agustus 2026"),
    ],
)
def test_wrong_input_is_explained_and_kept(client_of, changes, message):
    period = june_period(national_deadline_at=datetime.datetime(2026, 8, 18, 23, 59, tzinfo=WIB))
    answer = post(client_of, period, **changes)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert message in page
    assert 'value="23.59"' in page or "deadline_time" in changes
    assert not Extension.objects.exists()


def test_what_is_promised_to_one_cannot_be_shortened_for_that_one(june):
    dinkes = OPDFactory(code="dinkes", name="Dinas Kesehatan")
    granted(june, JULY_5, opd=dinkes)
    with pytest.raises(PeriodRefused, match="Untuk Dinas Kesehatan sudah dijanjikan sampai 5 Juli 2026"):
        extend(june, deadline_at=JULY_5 - DAY, reason=REASON, by=admin(), opds=[dinkes])
    extend(june, deadline_at=JULY_5 - DAY, reason=REASON, by=admin())
    assert deadlines_of(june).of(dinkes.pk).at == JULY_5


def test_minutes_given_for_an_outage_are_a_promise_too(june):
    outage(-60, -13)
    with pytest.raises(PeriodRefused, match=r"sampai 1 Juli 2026 pukul 00\.46 WIB"):
        extend(june, deadline_at=DEADLINE + 30 * MINUTE, reason=REASON, by=admin())


@pytest.mark.parametrize("way", ["save", "delete"])
def test_an_extension_is_never_changed_or_deleted(june, way):
    row = granted(june, JULY_5)
    with pytest.raises(TypeError, match="immutable"):
        getattr(row, way)()


def test_the_deadline_of_an_open_period_is_not_moved_back_by_editing_it(client_of, june):
    form = {
        "title": june.title,
        "year": "2026",
        "target": "1",
        "opens_date": "2 Maret 2026",
        "opens_time": "08.00",
        "deadline_date": "30 Mei 2026",
        "deadline_time": "23.59",
    }
    browser, address = client_of("bappeda"), f"/kerja/data/periode/{june.pk}/"
    answer = browser.post(address, form)
    assert answer.status_code == 422
    assert "OPD sudah dijanjikan sampai 30 Juni 2026 pukul 23.59 WIB" in answer.content.decode()
    browser.post(f"{address}tutup/")
    assert browser.post(address, form).status_code == 302


def test_a_closed_period_with_more_time_for_one_opd_opens_again(the_day_before, june):
    granted(june, JULY_5, opd=OPDFactory(code="dinkes"))
    june.is_open = False
    june.save()
    the_day_before.move_to(DEADLINE + DAY)
    open_period(june, by=admin())
    june.refresh_from_db()
    assert june.is_open


def submit(submission):
    author = author_of(submission.innovation.opd)
    return move(submission, Action.SUBMIT, by=author, seen_revision=submission.revision)


@pytest.mark.parametrize(("after", "is_late"), [(-SECOND, False), (0 * SECOND, False), (SECOND, True)])
def test_late_begins_with_the_second_after_the_deadline(the_day_before, after, is_late):
    draft = make_submission(period=june_period(accepts_late=True))
    the_day_before.move_to(DEADLINE + after)
    submit(draft)
    assert Submission.objects.get(pk=draft.pk).is_late is is_late


def test_an_extension_for_one_opd_lets_only_that_one_submit(the_day_before, june):
    dinkes, dishub = OPDFactory(code="dinkes"), OPDFactory(code="dishub")
    given, other = make_submission(opd=dinkes, period=june), make_submission(opd=dishub, period=june)
    extend(june, deadline_at=JULY_5, reason=REASON, by=admin(), opds=[dinkes])
    the_day_before.move_to(DEADLINE + DAY)
    with pytest.raises(MoveRefused, match=r"Tenggat .* sudah lewat"):
        submit(other)
    submit(given)
    assert not given.is_late


def test_an_outage_lets_everybody_submit_for_as_long_as_it_took(the_day_before, june):
    first, second = make_submission(period=june), make_submission(period=june)
    outages.record_beat(well=True, at=DEADLINE - 60 * MINUTE)
    outages.record_beat(well=True, at=DEADLINE - 13 * MINUTE)
    the_day_before.move_to(DEADLINE + 47 * MINUTE)
    submit(first)
    assert not first.is_late
    the_day_before.move_to(DEADLINE + 47 * MINUTE + SECOND)
    with pytest.raises(MoveRefused, match=r"Tenggat .* sudah lewat"):
        submit(second)


def late_one(the_day_before, period):
    draft = make_submission(period=period)
    the_day_before.move_to(DEADLINE + 10 * MINUTE)
    submit(draft)
    assert draft.is_late
    return draft


def test_an_extension_lifts_the_mark_from_who_was_late_before_it(the_day_before):
    period = june_period(accepts_late=True)
    late = late_one(the_day_before, period)
    extend(period, deadline_at=JULY_5, reason=REASON, by=admin(), opds=[OPDFactory(code="dinkes")])
    assert Submission.objects.get(pk=late.pk).is_late
    extend(period, deadline_at=JULY_5, reason=REASON, by=admin())
    assert not Submission.objects.get(pk=late.pk).is_late


def test_an_outage_that_is_noticed_afterwards_lifts_the_mark_too(the_day_before):
    period = june_period(accepts_late=True)
    late = late_one(the_day_before, period)
    outages.record_beat(well=True, at=DEADLINE - 20 * MINUTE)
    outages.record_beat(well=True, at=DEADLINE + 11 * MINUTE)
    assert not Submission.objects.get(pk=late.pk).is_late


def test_public_pages_are_made_anew_when_the_deadline_moves_and_only_then(june):
    outages.record_beat(well=True, at=DEADLINE - 100 * DAY)
    before = PublicChange.objects.count()
    outages.record_beat(well=True, at=DEADLINE - 99 * DAY)
    assert PublicChange.objects.count() == before
    outages.record_beat(well=True, at=DEADLINE - 10 * MINUTE)
    assert PublicChange.objects.count() == before + 1
    extend(june, deadline_at=JULY_5, reason=REASON, by=admin())
    assert PublicChange.objects.count() == before + 2


def test_citizens_read_why_for_all_but_not_which_opd_was_given_longer(client_of, june):
    granted(june, JULY_5, opd=OPDFactory(code="dinkes"), reason="Kepala dinas sedang sakit keras di rumah sakit.")
    assert "sakit keras" not in client_of("stranger").get("/rekap/").content.decode()
    granted(june, JULY_5, reason=REASON)
    assert f"karena: {REASON}" in client_of("stranger").get("/rekap/").content.decode()


def test_an_opd_reads_its_own_deadline_on_its_pages(client_of, june):
    disdukcapil = OPDFactory(code="disdukcapil")
    draft = make_submission(opd=disdukcapil, period=june)
    granted(june, JULY_5, opd=disdukcapil)
    for path in ("/kerja/", "/kerja/inovasi/", draft.get_absolute_url(), f"{draft.get_absolute_url()}profil/"):
        assert "5 Juli 2026 pukul 23.59 WIB" in client_of("disdukcapil").get(path).content.decode(), path
    assert "30 Juni 2026 pukul 23.59 WIB" in client_of("dishub").get("/kerja/").content.decode()


def test_the_portals_clock_stands_on_the_pages_of_a_draft(client_of, june):
    draft = make_submission(period=june)
    for path in ("", "profil/", "lampiran/", "periksa/"):
        page = client_of("disdukcapil").get(f"{draft.get_absolute_url()}{path}").content.decode()
        assert 'data-now="1782752340000"' in page, path
        assert 'data-deadline="1782838740000"' in page, path
        assert '<span data-clock="now">23.59.00</span> WIB menurut portal' in page, path
        assert '<strong data-clock="left">tersisa 1 hari 0 jam</strong>' in page, path


def test_the_list_of_periods_asks_the_same_number_of_questions_with_many_extensions(client_of, questions, june):
    few = questions(client_of("bappeda"), "/kerja/data/periode/")
    for number in range(5):
        granted(june, JULY_5, opd=OPDFactory(code=f"opd-{number}"))
    assert questions(client_of("bappeda"), "/kerja/data/periode/") == few


def test_the_page_of_a_deadline_asks_the_same_number_of_questions_for_one_and_for_many(client_of, questions, june):
    granted(june, JULY_5, opd=OPDFactory(code="satu"))
    outage(-9, -8)
    few = questions(client_of("bappeda"), page_of(june))
    for number in range(5):
        granted(june, JULY_5, opd=OPDFactory(code=f"opd-{number}"))
        outage(-100 * number - 30, -100 * number - 20)
    assert questions(client_of("bappeda"), page_of(june)) == few
