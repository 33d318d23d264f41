"""*Bantu isi*: a draft opens to Bappeda when its OPD asks, and closes when it ends it or submits."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from innovasi.innovations.actions import helping
from innovasi.innovations.choices import Action, Status
from innovasi.innovations.models import HelpRequest, Submission
from innovasi.innovations.workflow import move
from tests.factories import make_document, make_moved, make_photo

PAGES = ("submission", "check")
SECTIONS = ("profil", "uraian", "warga", "lampiran")


@pytest.fixture
def author(client_of):
    return client_of("disdukcapil")


def address(name, row, *more):
    return reverse(f"innovations:{name}", args=[row.pk, *more])


def ask(author, draft, **words):
    return author.post(address("ask_help", draft), words)


def reads(client, draft):
    """The status of every page of a draft."""
    urls = [address(name, draft) for name in PAGES] + [address("section", draft, key) for key in SECTIONS]
    return {client.get(url).status_code for url in urls}


@pytest.mark.parametrize("name", ["penelaah", "bappeda"])
def test_bappeda_may_open_a_draft_only_while_its_opd_asks(client_of, author, draft, name):
    helper = client_of(name)
    assert reads(helper, draft) == {404}
    ask(author, draft)
    assert reads(helper, draft) == {200}
    author.post(address("end_help", draft))
    assert reads(helper, draft) == {404}


@pytest.mark.parametrize("name", ["dishub", "pemantau", "operator"])
def test_asking_bappeda_opens_it_to_nobody_else(client_of, author, draft, name):
    ask(author, draft)
    assert reads(client_of(name), draft) == {404}
    assert client_of(name).post(address("take_help", draft)).status_code == 404
    assert client_of(name).post(address("end_help", draft)).status_code == 404


@pytest.mark.parametrize("name", ["dishub", "penelaah", "bappeda", "pemantau", "operator"])
def test_only_its_own_people_ask_for_a_draft(client_of, draft, name):
    assert client_of(name).post(address("ask_help", draft)).status_code == 404
    assert not HelpRequest.objects.exists()


def test_a_stranger_is_asked_to_sign_in(client_of, draft):
    for name in ("ask_help", "take_help", "end_help"):
        assert client_of("stranger").post(address(name, draft)).url.startswith("/akun/masuk/")


def test_message_and_number_reach_the_helper_and_the_number_can_be_called(client_of, author, draft):
    ask(author, draft, pesan="Kami bingung menulis rancang bangun.", telepon="0812 3456 7890")
    page = client_of("penelaah").get(address("submission", draft)).content.decode()
    assert "Kami bingung menulis rancang bangun." in page
    assert 'href="tel:081234567890"' in page
    assert 'href="https://wa.me/6281234567890"' in page


def test_a_number_that_cannot_be_called_comes_back_with_a_sentence(author, draft):
    answer = ask(author, draft, pesan="Tolong", telepon="lewat pos")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Tulis nomor dengan angka saja" in page
    assert "Tolong" in page
    assert "<title>Kesalahan: " in page
    assert not HelpRequest.objects.exists()


def test_asking_twice_is_asking_once(author, draft):
    ask(author, draft, pesan="Satu")
    ask(author, draft, pesan="Dua")
    assert [row.message for row in HelpRequest.objects.all()] == ["Satu"]


def test_the_database_keeps_a_second_open_request_out(person_of, draft):
    helping.ask(draft, by=person_of("disdukcapil"))
    row = HelpRequest.objects.get()
    row.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


@pytest.mark.parametrize("status", [Status.SUBMITTED, Status.RETURNED, Status.ACCEPTED])
def test_what_reached_bappeda_is_not_opened_for_help(author, status):
    paths = {
        Status.SUBMITTED: [Action.SUBMIT],
        Status.RETURNED: [Action.SUBMIT, Action.RETURN],
        Status.ACCEPTED: [Action.SUBMIT, Action.ACCEPT],
    }
    row = make_moved(*paths[status])
    ask(author, row)
    page = author.get(address("submission", row)).content.decode()
    assert "belum pernah diajukan" in page
    assert "Minta bantuan Bappeda" not in page
    assert not HelpRequest.objects.exists()


def test_the_opd_sees_who_helps(client_of, author, draft):
    ask(author, draft)
    assert "Bantuan Bappeda sudah diminta, hari ini" in author.get(address("submission", draft)).content.decode()
    client_of("penelaah").post(address("take_help", draft))
    page = author.get(address("submission", draft)).content.decode()
    assert "Penelaah dari Bappeda membantu Anda mengisi" in page
    assert "Mulai membantu mengisi" in page


def test_a_colleague_can_take_over(client_of, author, draft):
    ask(author, draft)
    for name in ("penelaah", "bappeda"):
        client_of(name).post(address("take_help", draft))
    assert HelpRequest.objects.get().helper.email == "bappeda@uji.id"


def test_the_helper_can_finish_and_is_out(client_of, author, draft):
    ask(author, draft)
    helper = client_of("penelaah")
    answer = helper.post(address("end_help", draft))
    assert answer.url == "/kerja/telaah/bantuan/"
    assert reads(helper, draft) == {404}
    assert HelpRequest.objects.get().ended_by.email == "penelaah@uji.id"


def test_help_can_be_asked_for_again(author, draft):
    for _ in range(2):
        ask(author, draft)
        author.post(address("end_help", draft))
    assert HelpRequest.objects.count() == 2
    assert not HelpRequest.objects.open().exists()


@pytest.mark.parametrize("action", [Action.SUBMIT, Action.CANCEL])
def test_a_move_of_the_opd_ends_it(person_of, draft, action):
    author = person_of("disdukcapil")
    helping.ask(draft, by=author)
    row = Submission.objects.get()
    move(row, action, by=author, seen_revision=row.revision)
    assert row.help_request is None
    assert not HelpRequest.objects.open().exists()
    assert HelpRequest.objects.get().ended_by == author


def test_a_cancelled_draft_may_be_helped_too(client_of, author, draft):
    author.post(address("move", draft, "batalkan"), {"seen": draft.revision})
    ask(author, draft)
    assert reads(client_of("penelaah"), draft) == {200}


@pytest.mark.parametrize("action", ["ajukan", "batalkan"])
def test_a_helper_moves_nothing(client_of, author, draft, action):
    ask(author, draft)
    answer = client_of("penelaah").post(address("move", draft, action), {"seen": draft.revision})
    assert answer.status_code == 403
    assert Submission.objects.get().status == Status.DRAFT


def test_the_helper_has_no_button_to_submit_or_to_confirm(client_of, author, draft):
    ask(author, draft)
    helper = client_of("penelaah")
    pages = [helper.get(address(name, draft)).content.decode() for name in PAGES]
    for page in pages:
        assert "Ajukan ke Bappeda" not in page
        assert "Batalkan draf" not in page
    assert "Sudah kami baca dan benar" not in helper.get(address("section", draft, "uraian")).content.decode()


def test_files_of_a_helped_draft_open_to_bappeda_alone(client_of, author, draft):
    photo, document = make_photo(draft), make_document(draft)
    state, download = reverse("innovations:photo_state", args=[photo.pk]), address("document", document)
    ask(author, draft)
    for name, status in (("penelaah", 200), ("bappeda", 200), ("dishub", 404), ("pemantau", 404), ("operator", 404)):
        assert (client_of(name).get(state).status_code, client_of(name).get(download).status_code) == (status, status)
    author.post(address("end_help", draft))
    assert client_of("penelaah").get(download).status_code == 404


def test_the_history_tells_of_help(client_of, author, draft):
    ask(author, draft, pesan="Tolong bagian uraian.")
    client_of("penelaah").post(address("take_help", draft))
    author.post(address("end_help", draft))
    page = author.get(address("submission", draft)).content.decode()
    for words in ("Meminta bantuan Bappeda", "Mulai membantu mengisi", "Mengakhiri bantuan", "Tolong bagian uraian."):
        assert words in page


def test_the_task_list_asks_as_much_however_often_help_was_asked(client_of, author, draft, questions):
    def once():
        ask(author, draft)
        client_of("penelaah").post(address("take_help", draft))
        author.post(address("end_help", draft))
        return questions(author, address("submission", draft))

    assert once() == [once() for _ in range(4)][-1]
