"""The page of one dossier, and the page that checks it."""

import datetime

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from innovasi.innovations.board import parts
from innovasi.innovations.board.task_list import task_list
from innovasi.innovations.choices import Action, Status
from innovasi.innovations.models import Submission
from innovasi.innovations.workflow import move
from tests.factories import (
    PeriodFactory,
    make_accepted,
    make_document,
    make_moved,
    make_photo,
    make_submission,
    reviewer,
)


@pytest.fixture
def author(client_of):
    return client_of("disdukcapil")


def page_of(submission, person):
    return task_list(Submission.objects.with_innovation().get(pk=submission.pk), person)


def test_each_section_has_its_state(person_of):
    draft = make_submission(kind="", design="", purpose="", benefit="", outcome="")
    lines = page_of(draft, person_of("disdukcapil")).lines
    assert [(line.title, line.state) for line in lines] == [
        ("Profil inovasi", "Sebagian"),
        ("Rancang bangun", "Belum diisi"),
        ("Untuk warga", "Lengkap"),
        ("Foto dan dokumen", "Opsional"),
        ("Kematangan IID", "Belum diisi"),
    ]


def test_a_name_alone_is_no_beginning_and_a_photo_is(person_of, db):
    names = ("kind", "medium", "stage", "initiator", "initiator_name")
    draft = make_submission(**dict.fromkeys(names, ""), main_urusan=None, theme=None, trial_date=None, launch_date=None)
    make_photo(draft)
    states = {line.title: line.state for line in page_of(draft, person_of("disdukcapil")).lines}
    assert (states["Profil inovasi"], states["Foto dan dokumen"]) == ("Belum diisi", "Lengkap")


def test_what_is_missing_leads_to_its_field(author, db):
    draft = make_submission(kind="", design="kata " * 212)
    photo = make_photo(draft, alt_text="")
    html = author.get(draft.get_absolute_url()).content.decode()
    assert f'href="/kerja/pengajuan/{draft.pk}/profil/#id_kind">Pilih bentuk inovasi.' in html
    assert '/uraian/#id_design">Rancang bangun baru 212 kata. Tambahkan 88 kata lagi.' in html
    assert f'/lampiran/#foto-{photo.pk}">Tulis teks alternatif untuk foto 1.' in html


@pytest.mark.parametrize(("days", "words"), [(0, "sejak hari ini"), (1, "sejak kemarin"), (3, "sejak 3 hari lalu")])
def test_waiting_is_told_in_days(author, person_of, db, days, words):
    submission = make_moved(Action.SUBMIT)
    with time_machine.travel(timezone.now() + datetime.timedelta(days=days), tick=False):
        page = page_of(submission, person_of("disdukcapil"))
    assert page.standing == f"menunggu Bappeda {words}"


def test_the_history_names_who_when_and_why(author, db):
    returned = make_moved(Action.SUBMIT)
    move(returned, Action.RETURN, by=reviewer(), note="Tambah angka hasilnya.", seen_revision=returned.revision)
    html = author.get(returned.get_absolute_url()).content.decode()
    for word in ("Membuat draf", "Mengajukan", "Mengembalikan untuk perbaikan", "Siti Penelaah"):
        assert word in html
    assert html.count("Tambah angka hasilnya.") == 2  # on top, and in the history


@pytest.mark.parametrize(
    ("actions", "buttons"),
    [
        ((), {"Batalkan draf"}),
        ((Action.SUBMIT,), {"Tarik pengajuan"}),
        ((Action.SUBMIT, Action.RETURN), {"Batalkan pengajuan"}),
        ((Action.SUBMIT, Action.ACCEPT), set()),
        ((Action.SUBMIT, Action.REJECT), set()),
    ],
)
def test_the_owner_sees_the_moves_that_are_open(author, db, actions, buttons):
    html = author.get(make_moved(*actions).get_absolute_url()).content.decode()
    shown = {word for word in ("Batalkan draf", "Tarik pengajuan", "Batalkan pengajuan") if f"{word}</button>" in html}
    assert shown == buttons


@pytest.mark.parametrize("name", ["penelaah", "bappeda", "pemantau"])
def test_readers_see_the_page_without_any_move(client_of, db, name):
    submission = make_moved(Action.SUBMIT)
    for url in (submission.get_absolute_url(), reverse("innovations:check", args=[submission.pk])):
        html = client_of(name).get(url).content.decode()
        assert "Permen Manis" in html
        assert "/gerak/" not in html


def test_the_observer_gets_no_private_document(client_of, db):
    submission = make_moved(Action.SUBMIT)
    make_document(submission, title="Rahasia")
    url = reverse("innovations:check", args=[submission.pk])
    assert "sk.pdf" not in client_of("pemantau").get(url).content.decode()
    assert "Rahasia" in client_of("penelaah").get(url).content.decode()


def test_an_unfinished_draft_has_a_list_instead_of_a_button(author, db):
    draft = make_submission(kind="", cost="")
    html = author.get(reverse("innovations:check", args=[draft.pk])).content.decode()
    assert "Belum dapat diajukan" in html
    assert "Pilih bentuk inovasi." in html
    assert "gerak/ajukan" not in html


def test_a_complete_draft_is_submitted_once(author, draft):
    check = reverse("innovations:check", args=[draft.pk])
    assert "Ajukan ke Bappeda</button>" in author.get(check).content.decode()
    url = reverse("innovations:move", args=[draft.pk, "ajukan"])
    first, second = author.post(url, {"seen": "1"}, follow=True), author.post(url, {"seen": "1"}, follow=True)
    assert "Terkirim ke Bappeda" in first.content.decode()
    assert "Sudah dilakukan sebelumnya" in second.content.decode()
    assert draft.moves.filter(action=Action.SUBMIT).count() == 1


def test_a_closed_period_is_told_on_the_check_page(author, db):
    draft = make_submission()
    PeriodFactory._meta.model.objects.update(is_open=False)
    html = author.get(reverse("innovations:check", args=[draft.pk])).content.decode()
    assert "Satu OPD Satu Inovasi tidak sedang dibuka. Hubungi Bappeda." in html
    assert "gerak/ajukan" not in html


@pytest.mark.parametrize("seen", ["", "abc", "0", "99", "²"])
def test_a_move_from_a_page_of_another_revision_is_refused(author, draft, seen):
    answer = author.post(reverse("innovations:move", args=[draft.pk, "ajukan"]), {"seen": seen}, follow=True)
    assert "Muat ulang halaman" in answer.content.decode()
    assert Submission.objects.get(pk=draft.pk).status == Status.DRAFT


def test_withdrawing_opens_the_dossier_again(author, db):
    submission = make_moved(Action.SUBMIT)
    url = reverse("innovations:move", args=[submission.pk, "tarik"])
    author.post(url, {"seen": str(submission.revision)})
    row = Submission.objects.get(pk=submission.pk)
    assert (row.status, row.is_editable) == (Status.WITHDRAWN, True)


@pytest.mark.parametrize("action", ["setujui", "tolak", "kembalikan", "tahan", "apa-saja"])
def test_what_bappeda_decides_is_not_decided_here(author, db, action):
    submission = make_moved(Action.SUBMIT)
    assert author.post(reverse("innovations:move", args=[submission.pk, action])).status_code == 404


@pytest.mark.parametrize("page", ["submission", "check"])
def test_the_number_of_queries_does_not_grow_with_files_and_rounds(author, questions, page):
    small, large = make_accepted(), make_accepted()
    make_photo(small)
    make_document(small)
    for _ in range(5):
        make_photo(large)
        make_document(large)
    urls = [reverse(f"innovations:{page}", args=[row.pk]) for row in (small, large)]
    assert questions(author, urls[0]) == questions(author, urls[1])


def test_a_higher_context_adds_a_section_of_its_own(monkeypatch, author, draft):
    monkeypatch.setattr(parts, "_parts", list(parts.parts()))
    maturity = parts.Part(
        "kematangan", "Kematangan IID", "", lambda row: f"/kerja/pengajuan/{row.pk}/kematangan/", bool
    )
    parts.register_part(maturity)
    parts.register_part(maturity)
    html = author.get(draft.get_absolute_url()).content.decode()
    assert html.count(f'href="/kerja/pengajuan/{draft.pk}/kematangan/"') == 1
    files = author.get(reverse("innovations:section", args=[draft.pk, "lampiran"])).content.decode()
    assert "Bagian 4 dari 5" in files
