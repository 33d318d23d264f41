"""A text is checked before it is kept, filled in by substitution, and never executed."""

import pytest

from innovasi.nudges.actions import load_wordings
from innovasi.nudges.models import Wording
from innovasi.nudges.rules.wording import VARIABLES, fill, problems

VALUES = {name: f"<{name}>" for name in VARIABLES}


def test_a_text_with_known_variables_has_no_problems():
    assert problems("Yth. {nama_penerima}, {nama_opd}: {sisa_hari}. {tautan}") == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Yth. {nama_ops}", "Variabel {nama_ops} tidak dikenal. Mungkin maksud Anda {nama_opd}?"),
        ("{rahasia}", "Variabel {rahasia} tidak dikenal. Pilih dari daftar variabel di bawah."),
        ("{nama_opd.__class__}", "Variabel {nama_opd.__class__} tidak dikenal. Mungkin maksud Anda {nama_opd}?"),
        ("{nama_opd!r}", "Variabel {nama_opd!r} tidak dikenal. Mungkin maksud Anda {nama_opd}?"),
        ("{nama_opd:>99999999}", "Variabel {nama_opd:>99999999} tidak dikenal. Mungkin maksud Anda {nama_opd}?"),
        ("{}", "Variabel {} tidak dikenal. Pilih dari daftar variabel di bawah."),
        ("Yth. {nama_opd", "Kurung kurawal di sekitar “Yth. {nama_opd” tidak berpasangan. Tulis seperti {nama_opd}."),
        ("nama_opd} Yth.", "Kurung kurawal di sekitar “nama_opd} Yth.” tidak berpasangan. Tulis seperti {nama_opd}."),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(text, sentence):
    assert problems(text)[0] == sentence


def test_a_value_that_looks_like_a_variable_stays_as_it_is():
    assert fill("{judul} {nama_opd}", VALUES | {"judul": "{nama_opd}"}) == "{nama_opd} <nama_opd>"


@pytest.mark.django_db
def test_every_shipped_text_is_right_and_carries_the_link(drive):
    assert Wording.objects.count() == 9
    for wording in Wording.objects.all():
        for text in (wording.subject, wording.body, wording.short):
            assert problems(text) == [], wording.name
        assert "{tautan}" in wording.body
        assert "{tautan}" in wording.short


TEXT = {"name": "Naskah uji", "subject": "inovasi {nama_opd}", "body": "Buka {tautan}", "short": "Buka {tautan}"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("subject", "inovasi {nama_ops}", "Variabel {nama_ops} tidak dikenal."),
        ("body", "Buka {tautan", "tidak berpasangan"),
        ("body", "Tanpa alamat", "Tulis {tautan} di tempat alamatnya"),
        ("short", "{tautan} {config.SECRET_KEY}", "Variabel {config.SECRET_KEY} tidak dikenal."),
    ],
)
def test_a_wrong_text_is_refused_at_its_field_and_kept_on_the_screen(client_of, drive, field, typed, sentence):
    response = client_of("bappeda").post("/kerja/dorongan/naskah/baru/", TEXT | {field: typed})
    page = response.content.decode()
    assert response.status_code == 422
    assert sentence in page
    assert f'id="id_{field}_error"' in page
    assert typed in page
    assert not Wording.objects.filter(name="Naskah uji").exists()


@pytest.mark.django_db
def test_a_right_text_is_kept_with_the_person_who_wrote_it(client_of, person_of, drive):
    assert client_of("bappeda").post("/kerja/dorongan/naskah/baru/", TEXT).status_code == 302
    wording = Wording.objects.get(name="Naskah uji")
    assert wording.edited_by == person_of("bappeda")
    client_of("bappeda").post(f"/kerja/dorongan/naskah/{wording.pk}/", TEXT | {"subject": "baru"})
    wording.refresh_from_db()
    assert wording.subject == "baru"


@pytest.mark.django_db
def test_loading_the_texts_again_leaves_what_bappeda_wrote(drive):
    Wording.objects.filter(key="draf-awal").update(subject="punya kami")
    assert load_wordings() == 0
    assert Wording.objects.get(key="draf-awal").subject == "punya kami"
