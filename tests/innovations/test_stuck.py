"""Where a dossier is stuck, by the rules of its task list."""

import pytest
from django.utils import timezone

from innovasi.innovations.board.stuck import stuck_of
from innovasi.innovations.choices import Action, Section
from innovasi.innovations.models import SectionNote, Submission
from innovasi.innovations.workflow import move
from tests.factories import OPDFactory, make_moved, make_photo, make_submission, reviewer

pytestmark = pytest.mark.django_db


def place(submission):
    return stuck_of([Submission.objects.get(pk=submission.pk)])[submission.pk]


def test_the_first_section_that_lacks_something_is_named_and_linked():
    draft = make_submission(purpose="", contact="", place="")
    stuck = place(draft)
    assert (stuck.section, stuck.label, stuck.missing) == ("uraian", "Rancang bangun", 3)
    assert stuck.url == f"/kerja/pengajuan/{draft.pk}/uraian/"


def test_a_complete_draft_only_has_to_be_checked_and_sent():
    draft = make_submission()
    stuck = place(draft)
    assert (stuck.section, stuck.missing, stuck.is_complete) == ("periksa", 0, True)
    assert stuck.url == f"/kerja/pengajuan/{draft.pk}/periksa/"


def test_a_note_without_an_answer_holds_its_section():
    sent = make_moved(Action.SUBMIT)
    SectionNote.objects.create(submission=sent, section=Section.CITIZEN, text="Kurang jelas.", by=reviewer())
    move(sent, Action.RETURN, by=reviewer(), note="Perbaiki.", seen_revision=sent.revision)
    stuck = place(sent)
    assert (stuck.section, stuck.missing, stuck.notes) == ("warga", 0, 1)


def test_a_picture_without_words_holds_its_section():
    draft = make_submission()
    make_photo(draft, alt_text="")
    assert place(draft).section == "lampiran"


def test_a_picture_counts_as_saving():
    draft = make_submission()
    before = place(draft).since
    make_photo(draft)
    assert before <= place(draft).since <= timezone.now()


def test_many_are_asked_as_cheaply_as_one(django_assert_num_queries):
    drafts = [make_submission(opd=OPDFactory(code=f"opd-{number}"), contact="") for number in range(8)]
    rows = list(Submission.objects.all())
    with django_assert_num_queries(3):
        stuck_of(rows[:1])
    rows = list(Submission.objects.all())
    with django_assert_num_queries(3):
        assert len(stuck_of(rows)) == len(drafts)
