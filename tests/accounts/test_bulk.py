"""Many invitations at once: read forgivingly, checked line by line, sent exactly once."""

import pytest
from django.core import mail

from innovasi.accounts import actions
from innovasi.accounts.actions.bulk import send_lines
from innovasi.accounts.board import preview, progress
from innovasi.accounts.choices import LineState, Role
from innovasi.accounts.models import BulkInvitation, BulkLine, Invitation
from innovasi.accounts.rules import read_lines
from tests.factories import OPDFactory, admin, author_of

pytestmark = pytest.mark.django_db
PAGE = "/kerja/data/orang/undang-banyak/"


@pytest.fixture
def dinkes(db):
    return OPDFactory(code="dinkes", name="Dinas Kesehatan", abbreviation="Dinkes")


@pytest.fixture
def dlh(db):
    return OPDFactory(code="dlh", name="Dinas Lingkungan Hidup", abbreviation="DLH")


@pytest.mark.parametrize(
    ("written", "name", "email", "opd", "role"),
    [
        ("Siti; siti@x.go.id; Dinkes", "Siti", "siti@x.go.id", "Dinkes", "opd"),
        ("1. Siti, S.Kom ; SITI@x.go.id ; Dinas Sosial;", "Siti, S.Kom", "siti@x.go.id", "Dinas Sosial", "opd"),
        ("siti@x.go.id; Siti; Dinkes", "Siti", "siti@x.go.id", "Dinkes", "opd"),
        ("; siti@x.go.id; Dinkes", "", "siti@x.go.id", "Dinkes", "opd"),
        ("3\tSiti\tsiti@x.go.id\tDinkes\tKepala", "Siti", "siti@x.go.id", "Dinkes", "opd_head"),
        ("Siti <siti@x.go.id>, Dinkes", "Siti", "siti@x.go.id", "Dinkes", "opd"),
        ("Ani, S.E., M.M., ani@x.go.id, Dinas Pangan", "Ani, S.E., M.M.", "ani@x.go.id", "Dinas Pangan", "opd"),
        ("- Tono | tono@x.go.id | DLH | petugas", "Tono", "tono@x.go.id", "DLH", "opd"),
        ("Joko joko@x.go.id DLH", "Joko", "joko@x.go.id", "DLH", "opd"),
        ("tono@x.go.id", "", "tono@x.go.id", "", "opd"),
        ("Tono; ; DLH", "Tono", "", "DLH", "opd"),
        ("Tono; mailto:tono@x.go.id; DLH", "Tono", "tono@x.go.id", "DLH", "opd"),
    ],
)  # fmt: skip
def test_a_line_is_read_however_it_was_written(written, name, email, opd, role):
    (line,) = read_lines(written)
    assert (line.name, line.email, line.opd, line.role) == (name, email, opd, role)


def test_headings_and_empty_lines_say_nothing():
    lines = list(read_lines("\ufeffNama; Surel; OPD\n\n  \nSiti; siti@x.go.id; Dinkes\r\n"))
    assert [line.number for line in lines] == [4]


@pytest.mark.parametrize(
    "written", ["Dinkes", "dinkes", "DINAS  KESEHATAN", "Dinas Kesehatan Kota Bandar Lampung", "dinas-kesehatan"]
)
def test_an_opd_is_known_by_its_names(dinkes, written):
    assert preview(f"Siti; siti@x.go.id; {written}").good[0].opd == dinkes


def test_an_opd_is_known_by_a_former_name_and_a_split_word(dinkes):
    dinkes.former_names.create(name="Dinas Kesehatan Masyarakat", abbreviation="Dinkesmas")
    district = OPDFactory(code="kec-tkb", name="Kecamatan Tanjungkarang Barat", abbreviation="Kec. Tanjungkarang Barat")
    found = preview("A; a@x.go.id; Dinkesmas\nB; b@x.go.id; kec tanjung karang barat").good
    assert [row.opd for row in found] == [dinkes, district]


def test_a_name_and_an_opd_that_changed_places_are_put_right(dinkes):
    (row,) = preview("Dinkes; siti@x.go.id; Siti Aminah").good
    assert (row.line.name, row.opd) == ("Siti Aminah", dinkes)


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("Siti; ; Dinkes", "Tulis surelnya."),
        ("Siti; siti@; Dinkes", "Surelnya belum lengkap. Tulis seperti nama@contoh.go.id."),
        ("; siti@x.go.id; Dinkes", "Tulis namanya."),
        ("Siti; siti@x.go.id", "Tulis OPD-nya."),
        ("Siti; siti@x.go.id; Dinas Kesehatn", "OPD “Dinas Kesehatn” tidak dikenal. Mungkin Dinas Kesehatan?"),
        ("Siti; siti@x.go.id; zzz", "OPD “zzz” tidak dikenal. Tulis nama atau singkatan seperti di daftar OPD."),
        ("Siti; DLH@uji.id; Dinkes", "Surel ini sudah punya akun."),
        ("Siti; baru@x.go.id; Dinkes", "Sudah diundang dan undangannya masih berlaku."),
        ("A; a@x.go.id; Dinkes\nB; A@x.go.id; Dinkes", "Surel ini sudah ada di baris 1."),
        (f"{'x' * 121}; a@x.go.id; Dinkes", "Namanya terlalu panjang."),
    ],
)
def test_each_wrong_line_says_what_is_wrong(dinkes, dlh, written, problem):
    author_of(dlh)
    actions.invite(email="baru@x.go.id", name="Baru", role=Role.OPD, opd=dlh, by=admin())
    assert [row.problem for row in preview(written).bad] == [problem]


def test_a_preview_sends_nothing_and_says_what_it_would_do(client_of, dinkes):
    answer = client_of("bappeda").post(PAGE, {"people": "Siti; siti@x.go.id; Dinkes\nTono; tono; DLH", "periksa": "1"})
    words = answer.content.decode()
    assert answer.status_code == 200
    assert "1 orang siap diundang, 1 baris belum benar" in words
    assert "Baris 2 (Tono)" in words
    assert "Kirim 1 undangan" in words
    assert not mail.outbox
    assert not BulkInvitation.objects.exists()


def test_sending_invites_the_good_lines_and_keeps_why_the_others_were_not(client_of, dinkes):
    browser = client_of("bappeda")
    answer = browser.post(PAGE, {"people": "Siti; siti@x.go.id; Dinkes\nTono; tono; DLH", "kirim": "1"}, follow=True)
    assert [letter.to for letter in mail.outbox] == [["siti@x.go.id"]]
    told = answer.content.decode()
    assert "Selesai: 1 undangan dikirim, 1 tidak." in told
    assert "Surelnya belum lengkap" in told or "Tulis surelnya" in told
    assert "hx-get" not in told


@pytest.mark.parametrize("text", ["", "   ", "Nama; Surel; OPD"])
def test_an_empty_list_sends_nothing(client_of, text):
    answer = client_of("bappeda").post(PAGE, {"people": text, "kirim": "1"})
    assert answer.status_code in (200, 422)
    assert "paling sedikit satu orang" in answer.content.decode() or "belum berisi orang" in answer.content.decode()


def test_a_list_that_is_too_long_is_refused_with_advice(client_of, dinkes):
    text = "\n".join(f"Orang {number}; o{number}@x.go.id; Dinkes" for number in range(201))
    answer = client_of("bappeda").post(PAGE, {"people": text, "kirim": "1"})
    assert answer.status_code == 422
    assert "Paling banyak 200 orang" in answer.content.decode()


def listed(count, opd):
    text = "\n".join(f"Orang {number}; o{number}@x.go.id; {opd.name}" for number in range(count))
    return actions.invite_many(preview(text).rows, by=admin())


def test_sixty_people_get_sixty_mails_once_though_the_job_runs_again(dinkes):
    bulk = listed(60, dinkes)
    send_lines(bulk.pk)
    assert len(mail.outbox) == 60
    assert len({letter.to[0] for letter in mail.outbox}) == 60
    assert Invitation.objects.count() == 60


def test_a_job_that_died_in_the_middle_goes_on_where_it_stopped(dinkes, monkeypatch):
    class KilledError(BaseException):
        """What a dying worker looks like from inside."""

    invite, calls = actions.bulk.invite, []

    def dying(**kwargs):
        calls.append(kwargs["email"])
        result = invite(**kwargs)
        if len(calls) == 4:
            raise KilledError
        return result

    monkeypatch.setattr("innovasi.accounts.actions.bulk.invite", dying)
    monkeypatch.setattr("innovasi.accounts.actions.bulk.async_task", lambda *args, **kwargs: None)
    bulk = listed(9, dinkes)
    with pytest.raises(KilledError):
        send_lines(bulk.pk)
    assert progress(bulk).done == 3
    send_lines(bulk.pk)
    assert Invitation.objects.count() == 9
    assert progress(bulk).is_finished


def test_a_page_shows_how_far_a_list_is_and_asks_again_until_it_is_done(client_of, dinkes, monkeypatch):
    monkeypatch.setattr("innovasi.accounts.actions.bulk.async_task", lambda *args, **kwargs: None)
    bulk, browser = listed(3, dinkes), client_of("bappeda")
    first = browser.get(f"{PAGE}{bulk.pk}/").content.decode()
    assert "0 dari 3" in first
    assert "Segarkan" in first  # without scripts
    assert 'hx-trigger="every 2s"' in first
    send_lines(bulk.pk)
    part = browser.get(f"{PAGE}{bulk.pk}/", headers={"HX-Request": "true"}).content.decode()
    assert "Selesai: 3 undangan dikirim." in part
    assert "<html" not in part
    assert "hx-trigger" not in part


def test_who_was_invited_meanwhile_is_not_invited_again(dinkes, monkeypatch):
    monkeypatch.setattr("innovasi.accounts.actions.bulk.async_task", lambda *args, **kwargs: None)
    bulk = listed(2, dinkes)
    actions.invite(email="o1@x.go.id", name="O", role=Role.OPD, opd=dinkes, by=admin())
    send_lines(bulk.pk)
    line = BulkLine.objects.get(email="o1@x.go.id")
    assert (line.state, line.message[:36]) == (LineState.REFUSED, "Undangan untuk surel ini masih berla")


def test_ticked_opds_become_lines_to_complete(client_of, dinkes, dlh):
    dinkes.contact_email = "kontak@dinkes.go.id"
    dinkes.save()
    page = client_of("bappeda").get(f"{PAGE}?opd=dinkes&opd=dlh&opd=entah").content.decode()
    assert "Petugas Dinkes; kontak@dinkes.go.id; Dinas Kesehatan\nPetugas DLH; ; Dinas Lingkungan Hidup" in page


def test_pages_of_bulk_invitations_ask_the_same_for_one_and_for_many(client_of, dinkes, questions):
    browser = client_of("bappeda")
    few, many = listed(1, dinkes), listed(30, OPDFactory(code="dlh"))
    assert questions(browser, f"{PAGE}{few.pk}/") == questions(browser, f"{PAGE}{many.pk}/")
    before = questions(browser, PAGE)
    for _ in range(5):
        OPDFactory()
    assert questions(browser, PAGE) == before
