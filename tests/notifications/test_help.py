"""Who is told of a request for help, and what."""

import pytest

from innovasi.innovations.actions import helping
from innovasi.innovations.actions.saving import save_answers
from innovasi.innovations.choices import Action
from innovasi.innovations.models import SectionNote
from innovasi.innovations.workflow import move
from innovasi.notifications.models import Notice
from tests.factories import OPDFactory, UserFactory, author_of, make_moved, make_submission, reviewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(person_of):
    """A draft of Disdukcapil, with everybody there to be told or not."""
    for name in ("kepala", "dishub", "penelaah", "bappeda", "pemantau", "operator"):
        person_of(name)
    return make_submission()


def told():
    found = sorted(Notice.objects.values_list("recipient__email", "subject"))
    Notice.objects.all().delete()
    return found


def test_a_request_tells_everybody_who_may_help(draft, person_of):
    helping.ask(draft, by=person_of("disdukcapil"), message="Tolong.", phone="0812 3456 7890")
    text = Notice.objects.first().text
    assert "Tolong." in text
    assert "Hubungi Disdukcapil di 0812 3456 7890." in text
    assert Notice.objects.first().path == "/kerja/telaah/bantuan/"
    subject = "Perlu tindakan: bantu isi “Permen Manis” (Disdukcapil)"
    assert told() == [("bappeda@uji.id", subject), ("penelaah@uji.id", subject)]


def test_the_opd_is_told_who_helps_once(draft, person_of):
    helping.ask(draft, by=person_of("disdukcapil"))
    told()
    for _ in range(2):
        helping.take(draft, by=person_of("penelaah"))
    subject = "Penelaah membantu mengisi “Permen Manis”"
    assert told() == [("disdukcapil@uji.id", subject), ("kepala@uji.id", subject)]


def test_the_opd_is_told_when_the_helper_is_done(draft, person_of):
    helping.ask(draft, by=person_of("disdukcapil"))
    told()
    helping.end(draft, by=person_of("penelaah"))
    subject = "“Permen Manis” selesai dibantu Bappeda"
    assert told() == [("disdukcapil@uji.id", subject), ("kepala@uji.id", subject)]


def test_answers_that_wait_make_it_a_task(person_of):
    row = make_submission(purpose="")
    helping.ask(row, by=person_of("disdukcapil"))
    save_answers(row, {"purpose": "Dari penelaah."}, {}, by=person_of("penelaah"))
    told()
    helping.end(row, by=person_of("penelaah"))
    assert "1 jawaban diisi Bappeda. Baca dan benarkan dulu" in Notice.objects.get().text
    assert told() == [("disdukcapil@uji.id", "Perlu tindakan: benarkan isian “Permen Manis”")]


def test_who_helps_is_told_when_the_opd_ends_it(draft, person_of):
    helping.ask(draft, by=person_of("disdukcapil"))
    helping.take(draft, by=person_of("penelaah"))
    told()
    helping.end(draft, by=person_of("disdukcapil"))
    assert told() == [("penelaah@uji.id", "Bantuan untuk “Permen Manis” diakhiri Disdukcapil")]


def test_nobody_is_told_of_the_end_of_help_that_nobody_gave(draft, person_of):
    helping.ask(draft, by=person_of("disdukcapil"))
    told()
    helping.end(draft, by=person_of("disdukcapil"))
    assert told() == []


def test_the_letter_of_a_return_keeps_note_and_count_apart():
    author_of(OPDFactory(code="disdukcapil"))
    row = make_moved(Action.SUBMIT)
    SectionNote.objects.create(submission=row, section="uraian", text="Berapa?", by=reviewer())
    move(row, Action.RETURN, by=reviewer(), note="Lengkapi manfaatnya.", seen_revision=row.revision)
    text = Notice.objects.order_by("-pk").first().text
    assert "Catatan penelaah:\nLengkapi manfaatnya.\n\nAda 1 catatan pada bagian" in text


def test_braces_in_a_name_are_only_letters():
    UserFactory(email="penelaah@uji.id", role="reviewer", opd=None)
    make_moved(Action.SUBMIT, title="{opd} {0} %s")
    assert "“{opd} {0} %s”" in Notice.objects.first().subject
