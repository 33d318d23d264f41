"""A draft whose period closed before it was submitted goes on in the next one, and stays in the old as it was."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from innovasi.innovations.actions import helping
from innovasi.innovations.actions.drafts import NoPeriod, carry_on
from innovasi.innovations.actions.saving import NotEditable, save_answers
from innovasi.innovations.choices import Action, Status
from innovasi.innovations.models import HelpRequest, Submission
from innovasi.innovations.rules import unconfirmed
from innovasi.innovations.workflow import MoveRefused, move, open_moves
from innovasi.tally.board import board_of
from tests.factories import (
    PeriodFactory,
    ThemeFactory,
    UrusanFactory,
    make_document,
    make_moved,
    make_photo,
    make_submission,
)

LIST = "/kerja/inovasi/"


@pytest.fixture
def author(person_of):
    return person_of("disdukcapil")


@pytest.fixture
def old(db):
    return PeriodFactory(title="Satu OPD Satu Inovasi 2025", year=2025, is_open=False)


@pytest.fixture
def left(old):
    """A draft that was never submitted, of a closed period."""
    return make_submission(period=old)


@pytest.fixture
def open_now(left):
    return PeriodFactory(title="Satu OPD Satu Inovasi 2026")


def task_list(row):
    return reverse("innovations:submission", args=[row.pk])


def button(row):
    return reverse("innovations:carry_on", args=[row.pk])


def test_the_task_list_offers_it_and_it_takes_everything_along(client_of, left, open_now):
    left.other_urusan.set([UrusanFactory(number=16)])
    photo, document = make_photo(left), make_document(left)
    browser = client_of("disdukcapil")
    assert "Lanjutkan di Satu OPD Satu Inovasi 2026" in browser.get(task_list(left)).content.decode()
    answer = browser.post(button(left))
    new = Submission.objects.get(period=open_now)
    assert answer.url == task_list(new)
    assert (new.innovation, new.status, new.title) == (left.innovation, Status.DRAFT, left.title)
    assert (new.design, new.purpose, new.main_urusan) == (left.design, left.purpose, left.main_urusan)
    assert [urusan.number for urusan in new.other_urusan.all()] == [16]
    assert [(row.key, row.file.name) for row in new.photos.all()] == [(photo.key, photo.file.name)]
    assert [row.file.name for row in new.documents.all()] == [document.file.name]


def test_the_old_one_is_left_with_a_move_that_says_where_it_went(author, left, open_now):
    carry_on(left, by=author)
    left.refresh_from_db()
    step = left.moves.last()
    assert (left.status, step.action, step.source) == (Status.WITHDRAWN, Action.CONTINUE, Status.DRAFT)
    assert step.note == "Dilanjutkan di Satu OPD Satu Inovasi 2026."
    assert open_moves(left, author) == []
    with pytest.raises(NotEditable, match="sudah dilanjutkan di periode lain"):
        save_answers(left, {"purpose": "Baru."}, {}, by=author)


def test_the_board_of_the_past_keeps_its_answer(author, old, left, open_now):
    before = timezone.now()
    carry_on(left, by=author)
    assert [line.state.value for line in board_of(old, before).lines] == ["draf"]
    assert [line.state.value for line in board_of(old).lines] == ["draf"]
    assert [line.state.value for line in board_of(open_now).lines] == ["draf"]


def test_it_can_be_submitted_in_the_new_period(author, left, open_now):
    new = carry_on(left, by=author)
    move(new, Action.SUBMIT, by=author, seen_revision=new.revision)
    assert new.status == Status.SUBMITTED


def test_a_second_press_finds_the_same_draft(client_of, left, open_now):
    browser = client_of("disdukcapil")
    first, second = browser.post(button(left)), browser.post(button(left))
    assert first.url == second.url
    assert Submission.objects.count() == 2


def test_a_cancelled_draft_can_go_on_as_well(author, old, left, open_now):
    move(left, Action.CANCEL, by=author, seen_revision=left.revision)
    assert carry_on(left, by=author).period == open_now


def test_what_bappeda_filled_in_still_waits_in_the_new_one(author, person_of, old, open_now):
    left = make_submission(period=old, purpose="")
    helping.ask(left, by=author)
    save_answers(left, {"purpose": "Dari penelaah."}, {}, by=person_of("penelaah"))
    new = carry_on(left, by=author)
    assert unconfirmed(new) == [("uraian", "purpose")]
    assert not HelpRequest.objects.open().exists()


def test_a_theme_that_is_no_longer_offered_is_left_out(author, left, open_now):
    ThemeFactory(year=2026, label="Tema baru")
    assert carry_on(left, by=author).theme is None


def test_lists_offer_it_too(client_of, left, open_now):
    browser = client_of("disdukcapil")
    own = browser.get(LIST).content.decode()
    assert f'action="{button(left)}"' in own
    assert "Periodenya ditutup sebelum draf ini diajukan." in own
    assert "2025 sudah ditutup. Lanjutkan di Satu OPD Satu Inovasi 2026." in browser.get("/kerja/").content.decode()
    check = browser.get(reverse("innovations:check", args=[left.pk])).content.decode()
    assert "Lanjutkan di Satu OPD Satu Inovasi 2026" in check
    assert "tidak sedang dibuka" not in check
    browser.post(button(left))
    assert button(left) not in browser.get(LIST).content.decode()


@pytest.mark.parametrize("name", ["dishub", "penelaah", "bappeda", "pemantau", "operator"])
def test_nobody_else_can(client_of, left, open_now, name):
    assert client_of(name).post(button(left)).status_code == 404
    assert Submission.objects.count() == 1


def test_a_draft_of_the_open_period_stays_where_it_is(client_of, author, draft):
    assert "Lanjutkan di" not in client_of("disdukcapil").get(task_list(draft)).content.decode()
    with pytest.raises(MoveRefused):
        carry_on(draft, by=author)


def test_what_was_submitted_once_is_repaired_in_its_own_period(author):
    row = make_moved(Action.SUBMIT, Action.RETURN)
    row.period.is_open = False
    row.period.save()
    PeriodFactory(title="Berikutnya")
    with pytest.raises(MoveRefused):
        carry_on(row, by=author)


@pytest.mark.parametrize("opens_in_days", [None, 1])
def test_without_an_open_period_it_is_not_offered(client_of, author, left, opens_in_days):
    if opens_in_days:
        PeriodFactory(title="Nanti", opens_at=timezone.now() + datetime.timedelta(days=opens_in_days))
    browser = client_of("disdukcapil")
    assert "Lanjutkan di" not in browser.get(task_list(left)).content.decode()
    assert "Belum ada periode yang dibuka" in browser.post(button(left)).content.decode()
    with pytest.raises(NoPeriod):
        carry_on(left, by=author)


def test_the_database_still_keeps_a_second_dossier_in_progress_out(left, open_now):
    twin = Submission(innovation=left.innovation, period=open_now, title="Kembar", status_at=timezone.now())
    with pytest.raises(IntegrityError), transaction.atomic():
        twin.save()
