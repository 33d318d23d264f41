"""Filling in a section: nothing that was typed is lost, and nothing unreadable is kept."""

import datetime
import re

import pytest
from django.urls import reverse

from innovasi.innovations.choices import Action
from innovasi.innovations.models import Submission
from tests.factories import ThemeFactory, UnitFactory, UrusanFactory, make_moved, make_submission
from tests.innovations.forms_as_seen import fill


def address(submission, section):
    return reverse("innovations:section", args=[submission.pk, section])


@pytest.fixture
def author(client_of):
    return client_of("disdukcapil")


def save(client, submission, section, **answers):
    url = address(submission, section)
    return client.post(url, fill(client, url, **answers))


def fresh(submission):
    return Submission.objects.get(pk=submission.pk)


LABELS = {
    "profil": [
        "Nama inovasi",
        "Bentuk inovasi",
        "Jenis inovasi",
        "Tahapan inovasi",
        "Inisiator",
        "Nama inisiator",
        "Urusan utama",
        "Tematik",
        "Waktu uji coba",
        "Waktu penerapan",
        "Unit pelaksana",
    ],
    "uraian": ["Rancang bangun", "Tujuan", "Manfaat", "Hasil"],
    "warga": [
        "Ringkasan untuk warga",
        "Untuk siapa",
        "Cara memakai",
        "Biaya",
        "Tempat atau tautan layanan",
        "Kontak",
        "Sebelum",
        "Sesudah",
    ],
}


@pytest.mark.parametrize("section", LABELS)
def test_each_label_of_the_contract_names_exactly_one_control(author, draft, section):
    html = author.get(address(draft, section)).content.decode()
    found = [" ".join(text.split()) for text in re.findall(r"<label[^>]*>(.*?)</label>", html, re.DOTALL)]
    assert [label for label in LABELS[section] if found.count(label) != 1] == []
    for button in ("Simpan", "Simpan dan lanjut"):
        assert re.search(rf"<button[^>]*>{button}</button>", html)


def test_every_answer_of_the_profile_is_kept(author, draft):
    health = UrusanFactory(number=2, name="Kesehatan")
    theme, unit = ThemeFactory(label="Penanggulangan kemiskinan"), UnitFactory(opd=draft.innovation.opd)
    answer = save(
        author,
        draft,
        "profil",
        title="Permen Manis Sekali",
        kind="tata-kelola",
        medium="non-digital",
        stage="uji-coba",
        initiator="masyarakat",
        initiator_name="Warga Kemiling",
        classification="masyarakat",
        main_urusan=str(health.pk),
        other_urusan=["2", "12"],
        theme=str(theme.pk),
        trial_date="Maret 2022",
        launch_date="7 April 2022",
        development_date="01-05-2023",
        coordinates="(-5.4286,105.2610)",
        unit=str(unit.pk),
    )
    row = fresh(draft)
    assert answer.status_code == 302
    assert (row.title, row.kind, row.medium, row.stage) == (
        "Permen Manis Sekali",
        "tata-kelola",
        "non-digital",
        "uji-coba",
    )
    assert (row.initiator, row.initiator_name, row.classification) == ("masyarakat", "Warga Kemiling", "masyarakat")
    assert (row.main_urusan, row.theme, row.unit) == (health, theme, unit)
    assert [urusan.pk for urusan in row.other_urusan.all()] == [2, 12]
    assert (row.trial_date, row.launch_date) == (datetime.date(2022, 3, 1), datetime.date(2022, 4, 7))
    assert row.development_date == datetime.date(2023, 5, 1)
    assert row.coordinates == "-5.4286, 105.2610"
    assert (row.revision, row.edited_by.email) == (2, "disdukcapil@uji.id")


def test_an_unfinished_section_is_kept(author, db):
    draft = make_submission(kind="", medium="", stage="", initiator="", initiator_name="", theme=None)
    assert save(author, draft, "profil", kind="lainnya").status_code == 302
    assert (fresh(draft).kind, fresh(draft).medium) == ("lainnya", "")


def test_saving_without_a_change_is_no_revision(author, draft):
    for section in LABELS:
        assert save(author, draft, section).status_code == 302
    assert fresh(draft).revision == 1


def test_save_and_go_on_leads_to_the_next_section(author, draft):
    assert save(author, draft, "profil", lanjut="1").url == address(draft, "uraian")
    assert save(author, draft, "warga", lanjut="1").url == address(draft, "lampiran")
    assert save(author, draft, "uraian").url == address(draft, "uraian")


def test_numbers_are_read_as_indonesians_write_them(author, draft):
    save(
        author, draft, "warga", minutes_before="120", minutes_after="0", rupiah_before="Rp 15.000", rupiah_after="1 500"
    )
    row = fresh(draft)
    assert (row.minutes_before, row.minutes_after, row.rupiah_before, row.rupiah_after) == (120, 0, 15000, 1500)
    assert 'value="15.000"' in author.get(address(draft, "warga")).content.decode()


WRONG = [
    ("profil", "title", "", "Tulis nama inovasi"),
    ("profil", "title", "x" * 201, "Terlalu panjang: 201 karakter, padahal batasnya 200"),
    ("profil", "kind", "ngawur", "Pilihan itu tidak tersedia"),
    ("profil", "main_urusan", "999", "Pilihan itu tidak tersedia"),
    ("profil", "main_urusan", "\x00", "Karakter null tidak diizinkan"),
    ("profil", "other_urusan", ["999"], "Pilihan itu tidak tersedia"),
    ("profil", "other_urusan", ["abc"], "Pilihan itu tidak tersedia"),
    ("profil", "theme", "satu", "Pilihan itu tidak tersedia"),
    ("profil", "unit", "999999999999999999999", "Pilihan itu tidak tersedia"),
    ("profil", "trial_date", "kapan-kapan", "belum terbaca sebagai tanggal"),
    ("profil", "launch_date", "30 Februari 2021", "belum terbaca sebagai tanggal"),
    ("profil", "launch_date", "1 Januari 2020", "sama dengan atau setelah waktu uji coba"),
    ("profil", "launch_date", "1 Januari 2090", "belum boleh di masa depan"),
    ("profil", "development_date", "1 Mei 2021", "sama dengan atau setelah waktu penerapan"),
    ("profil", "coordinates", "di kantor", "Tulis dua angka"),
    ("profil", "coordinates", "105.2610, -5.4286", "di luar Indonesia"),
    ("profil", "initiator_name", "a\x00b", "karakter yang tidak terbaca"),
    ("uraian", "purpose", "a\x00b", "karakter yang tidak terbaca"),
    ("uraian", "design", "kata " * 10_000, "Terlalu panjang"),
    ("warga", "citizen_summary", "k" * 1001, "Terlalu panjang: 1001 karakter"),
    ("warga", "minutes_before", "dua jam", "Tulis angka bulat"),
    ("warga", "minutes_before", "-3", "Tulis angka bulat"),
    ("warga", "visits_before", "1,5", "Tulis angka bulat"),
    ("warga", "rupiah_before", "9" * 12, "terlalu besar"),
    ("warga", "rupiah_before", "9" * 5000, "Tulis angka bulat"),
]


@pytest.mark.parametrize(("section", "field", "typed", "sentence"), WRONG)
def test_what_cannot_be_read_is_refused_in_words_and_kept_on_the_page(author, draft, section, field, typed, sentence):
    answer = save(author, draft, section, **{field: typed})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Kesalahan: " in html
    assert sentence in html
    assert re.search(rf'<a href="#id_{field}\w*">', html)
    assert f'id="id_{field}_error"' in html
    if isinstance(typed, str) and section != "profil":
        assert typed.strip() in html
    assert fresh(draft).revision == 1


def test_the_rest_is_kept_when_one_answer_cannot_be(author, draft):
    answer = save(author, draft, "profil", initiator_name="Seksi Kelahiran", trial_date="kapan-kapan")
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Isian yang lain sudah tersimpan" in html
    assert 'value="kapan-kapan"' in html
    assert (fresh(draft).initiator_name, fresh(draft).trial_date) == ("Seksi Kelahiran", datetime.date(2021, 4, 7))


def test_the_page_counts_words_without_scripts(author, db):
    draft = make_submission(design="satu dua — tiga")
    assert "Baru 3 kata dari paling sedikit 300." in author.get(address(draft, "uraian")).content.decode()


def test_only_units_of_the_own_opd_are_offered(author, draft):
    own, gone = UnitFactory(opd=draft.innovation.opd), UnitFactory(opd=draft.innovation.opd, is_active=False)
    other = UnitFactory()
    html = author.get(address(draft, "profil")).content.decode()
    assert own.name in html
    assert gone.name not in html
    assert other.name not in html
    assert save(author, draft, "profil", unit=str(other.pk)).status_code == 422


def test_a_choice_that_is_no_longer_offered_survives_a_save_of_the_page(author, db):
    draft = make_submission()
    unit = UnitFactory(opd=draft.innovation.opd, is_active=False)
    Submission.objects.filter(pk=draft.pk).update(unit=unit)
    save(author, draft, "profil", title="Nama baru")
    assert (fresh(draft).unit, fresh(draft).title) == (unit, "Nama baru")


@pytest.mark.parametrize("section", [*LABELS, "lampiran"])
def test_readers_read_and_the_other_opd_learns_nothing(client_of, section):
    submission = make_moved_by_name(client_of)
    for name in ("penelaah", "bappeda", "pemantau"):
        html = client_of(name).get(address(submission, section)).content.decode()
        assert "<textarea" not in html
        assert 'name="dasar"' not in html
    assert client_of("dishub").get(address(submission, section)).status_code == 404
    assert client_of("operator").get(address(submission, section)).status_code == 404
    assert client_of("penelaah").post(address(submission, section), {"title": "x"}).status_code == 403


def make_moved_by_name(client_of):
    client_of("disdukcapil")
    return make_moved(Action.SUBMIT)


def test_words_typed_while_the_dossier_was_submitted_stay_on_the_screen(author, draft):
    url = address(draft, "uraian")
    form = fill(author, url, purpose="Kalimat yang belum tersimpan.")
    author.post(reverse("innovations:move", args=[draft.pk, "ajukan"]), {"seen": "1"})
    answer = author.post(url, form)
    html = answer.content.decode()
    assert answer.status_code == 403
    assert "Kalimat yang belum tersimpan." in html
    assert "berstatus Diajukan" in html
    assert fresh(draft).purpose == "Mempercepat layanan."


@pytest.mark.parametrize(
    "data", [{}, {"dasar": "["}, {"dasar": "[]"}, {"dasar": '{"title": 5}'}, {"dasar": "[" * 99999}]
)
def test_a_strange_request_changes_nothing_and_breaks_nothing(author, draft, data):
    for section in LABELS:
        assert author.post(address(draft, section), data).status_code < 500
    assert (fresh(draft).title, fresh(draft).kind, fresh(draft).purpose) == (
        "Permen Manis",
        "pelayanan-publik",
        "Mempercepat layanan.",
    )
