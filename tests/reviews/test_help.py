"""Drafts whose OPD asks for help, as Bappeda finds them; and what a reviewer later learns of the help."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from innovasi.innovations.actions import helping
from innovasi.innovations.actions.saving import save_answers
from innovasi.innovations.choices import Action
from innovasi.innovations.models import HelpRequest, Submission
from innovasi.innovations.workflow import move
from innovasi.reviews.board import QueueFilters, queue
from tests.factories import OPDFactory, author_of, make_submission

pytestmark = pytest.mark.django_db

LIST = reverse("reviews:help")


def asking(title="Permen Manis", opd="disdukcapil", days=0, **words):
    """A draft that asked for help some days ago."""
    draft = make_submission(opd=OPDFactory(code=opd), title=title, purpose="")
    asked = helping.ask(draft, by=author_of(draft.innovation.opd), **words)
    HelpRequest.objects.filter(pk=asked.pk).update(asked_at=timezone.now() - datetime.timedelta(days=days))
    return draft


@pytest.mark.parametrize(
    ("who", "status"), [("penelaah", 200), ("bappeda", 200), ("pemantau", 403), ("disdukcapil", 403), ("dishub", 403)]
)
def test_only_bappeda_sees_who_asks(client_of, who, status):
    asking()
    assert client_of(who).get(LIST).status_code == status


def test_it_lists_who_waits_longest_first_with_what_they_need(client_of):
    asking("Baru", days=1)
    asking("Lama", days=4, message="Bingung soal manfaat.", phone="0812 3456 7890")
    page = client_of("penelaah").get(LIST).content.decode()
    assert page.index("Lama") < page.index("Baru")
    for words in ("menunggu 4 hari", "menunggu 1 hari", "Bingung soal manfaat.", "tel:081234567890", "kurang 1 hal"):
        assert words in page


def test_who_helps_is_seen_by_colleagues(client_of):
    draft = asking()
    client_of("penelaah").post(reverse("innovations:take_help", args=[draft.pk]))
    assert "Dibantu Penelaah sejak" in client_of("bappeda").get(LIST).content.decode()


def test_ended_requests_leave_the_list(client_of):
    draft = asking()
    client_of("disdukcapil").post(reverse("innovations:end_help", args=[draft.pk]))
    assert "Tidak ada yang minta dibantu" in client_of("penelaah").get(LIST).content.decode()


def test_queue_and_first_page_say_how_many_ask(client_of):
    asking()
    helper = client_of("penelaah")
    assert "Minta bantuan mengisi: 1 draf" in helper.get(reverse("reviews:queue")).content.decode()
    assert "draf minta dibantu mengisi" in helper.get("/kerja/").content.decode()


def test_a_helped_draft_is_not_in_the_queue(person_of):
    asking()
    page = queue(QueueFilters.read({"status": "semua"}), person_of("penelaah"), None)
    assert page.rows == []
    assert {option.value: option.count for option in page.counts["status"]}["semua"] == 0


def test_the_list_asks_as_much_however_long_it_is(client_of, questions):
    asking()
    few = questions(client_of("penelaah"), LIST)
    for number in range(17):
        asking(f"Inovasi {number}")
    assert questions(client_of("penelaah"), LIST) == few


def test_a_reviewer_learns_who_helped_and_leaves_the_decision_to_a_colleague(client_of, person_of):
    draft = asking()
    save_answers(draft, {"purpose": "Dari penelaah."}, {}, by=person_of("penelaah"))
    row = Submission.objects.get()
    helping.confirm(row, "uraian", {"purpose": row.written["purpose"]["at"]}, by=person_of("disdukcapil"))
    row.refresh_from_db()
    move(row, Action.SUBMIT, by=person_of("disdukcapil"), seen_revision=row.revision)
    address = reverse("reviews:submission", args=[row.pk])
    own, other = (client_of(name).get(address).content.decode() for name in ("penelaah", "bappeda"))
    assert "Diisi bersama Bappeda: Penelaah. OPD sudah membenarkannya." in own
    assert "sebaiknya rekan lain yang memutus" in own
    assert "sebaiknya rekan lain yang memutus" not in other
