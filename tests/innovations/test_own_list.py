"""The list of an OPD's innovations."""

import pytest

from innovasi.innovations.choices import Action, Section
from innovasi.innovations.models import SectionNote
from innovasi.innovations.workflow import move
from tests.factories import OPDFactory, PeriodFactory, make_accepted, make_moved, make_photo, make_submission, reviewer

LIST = "/kerja/inovasi/"


@pytest.fixture
def author(client_of):
    return client_of("disdukcapil")


def test_it_says_how_each_stands_and_what_to_do_next(author, db):
    make_submission(title="Belum lengkap", purpose="", cost="")
    make_submission(title="Lengkap")
    make_moved(Action.SUBMIT, title="Terkirim")
    make_accepted(title="Tayang")
    returned = make_moved(Action.SUBMIT, title="Kembali")
    SectionNote.objects.create(submission=returned, section=Section.DESIGN, text="Berapa?", by=reviewer())
    move(returned, Action.RETURN, by=reviewer(), note="Lengkapi.", seen_revision=returned.revision)
    html = author.get(LIST).content.decode()
    for sentence in (
        "Kurang 2 hal lagi sebelum dapat diajukan.",
        "Sudah lengkap. Tinggal diperiksa, lalu diajukan.",
        "menunggu Bappeda sejak hari ini",
        "sudah dapat dibaca warga",
        "perlu Anda perbaiki",
        "Jawab 1 catatan Bappeda, lalu ajukan kembali.",
    ):
        assert sentence in html
    assert html.count("/perbarui/") == 1


def test_an_empty_list_invites(author, period):
    html = author.get(LIST).content.decode()
    assert "Belum ada inovasi yang didaftarkan" in html
    assert "Daftarkan inovasi pertama" in html


def test_without_a_period_it_offers_no_new_one(author, db):
    PeriodFactory(is_open=False)
    html = author.get(LIST).content.decode()
    assert "Belum ada periode yang dibuka" in html
    assert "/kerja/inovasi/baru/" not in html


def test_it_shows_nothing_of_another_opd(client_of, db):
    make_accepted(opd=OPDFactory(code="dishub"), title="Milik Dishub")
    assert "Milik Dishub" not in client_of("disdukcapil").get(LIST).content.decode()
    assert "Milik Dishub" in client_of("dishub").get(LIST).content.decode()


def test_the_number_of_queries_does_not_grow_with_the_list(author, questions):
    make_photo(make_submission())
    make_accepted()
    few = questions(author, LIST)
    for number in range(28):
        make_photo((make_submission if number % 2 else make_accepted)(title=f"Inovasi {number}"))
    assert questions(author, LIST) == few
