"""What is printed and shared of an innovation, one click away and only while citizens may read it."""

import io
import zipfile

import pypdfium2
import pytest
from PIL import Image

from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import move
from innovasi.outreach import actions, board
from innovasi.outreach.choices import Paper
from innovasi.outreach.models import PlaceCode
from innovasi.outreach.rules.wording import breakable, shortened, steps
from tests.factories import admin, make_accepted
from tests.outreach.samples import make_place, scanned

PAPERS = {"poster-a4": (595, 842), "poster-a5": (420, 595), "kartu-meja": (595, 420)}


def address(place, what):
    return f"/kerja/komunikasi/tempat/{place.pk}/{what}"


def opened(content):
    document = pypdfium2.PdfDocument(content)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    size = tuple(round(side) for side in document[0].get_size())
    return len(document), size, " ".join(text.split())


@pytest.mark.parametrize("paper", PAPERS)
def test_a_sheet_is_one_page_of_its_size_and_says_what_matters(accepted, client_of, paper):
    place = make_place(accepted)
    answer = client_of("disdukcapil").get(address(place, f"{paper}.pdf"))
    pages, size, text = opened(answer.content)
    assert (answer["Content-Type"], pages) == ("application/pdf", 1)
    assert all(abs(got - wanted) <= 1 for got, wanted in zip(size, PAPERS[paper], strict=True))
    for words in ("Permen Manis", "Urus akta kelahiran tanpa antre.", "Orang tua bayi baru lahir", "Gratis"):
        assert words in text
    for words in ("0721 000000", f"/q/{place.code}", "Puskesmas Kedaton", "Pindai dengan kamera ponsel"):
        assert words in text


@pytest.mark.parametrize("letter", ["Pelayanan ", "PELAYANAN ", "W"])
@pytest.mark.parametrize("paper", PAPERS)
def test_the_longest_texts_stay_on_one_page_with_code_and_contact(db, paper, letter):
    longest = {"citizen_summary": 1000, "audience": 300, "how_to_use": 4000, "cost": 300, "contact": 280}
    words = {name: (letter * size)[:size].strip() for name, size in longest.items()}
    words["contact"] = f"0721 000000 {words['contact']}"
    place = make_place(make_accepted(title=(letter * 200)[:200].strip(), **words), "T" * 80)
    pages, _, text = opened(board.sheet_of(place, Paper(paper)))
    assert pages == 1
    assert f"/q/{place.code}" in text
    assert "0721 000000" in text


def test_what_people_wrote_is_never_markup_of_the_sheet(db):
    evil = '#import "x" $ \\ `a` *b* <c> ]#panic("x")['
    place = make_place(make_accepted(title=evil, citizen_summary=evil, how_to_use=evil, cost=evil), evil)
    assert "#panic" in opened(board.sheet_of(place, Paper.POSTER_A4))[2]


def test_examples_say_on_paper_that_they_are(accepted):
    place = make_place(accepted)
    place.innovation.is_example = True
    assert "DATA CONTOH" in opened(board.sheet_of(place, Paper.CARD))[2]
    assert "Data contoh" in board.message(place)


def test_the_square_picture_has_its_size(accepted, client_of):
    answer = client_of("disdukcapil").get(address(make_place(accepted), "gambar.jpg"))
    picture = Image.open(io.BytesIO(answer.content))
    assert (picture.format, picture.size) == ("JPEG", (1080, 1080))


def test_the_message_can_be_copied_and_sent(accepted, client_of, settings):
    place = make_place(accepted)
    text = board.message(place)
    assert text == (
        "*Permen Manis*\n\nUrus akta kelahiran tanpa antre.\n\nUntuk: Orang tua bayi baru lahir\nBiaya: Gratis\n\n"
        f"Cara memakainya: {settings.SITE_URL}/q/{place.code}/\nDinas disdukcapil"
    )
    page = client_of("disdukcapil").get(f"/kerja/komunikasi/{accepted.innovation_id}/").content.decode()
    assert text in page
    assert "https://wa.me/?text=%2APermen%20Manis%2A" in page


def test_the_whole_kit_is_one_file(accepted, client_of):
    answer = client_of("disdukcapil").get(address(make_place(accepted), "bahan.zip"))
    with zipfile.ZipFile(io.BytesIO(answer.content)) as kit:
        names = kit.namelist()
    assert names == [
        "poster-a4.pdf",
        "poster-a5.pdf",
        "kartu-meja.pdf",
        "gambar-persegi.jpg",
        "pesan-whatsapp.txt",
    ]


def test_three_people_meet_a_place(accepted, client_of):
    place = make_place(accepted)
    sheet, stop = address(place, "poster-a4.pdf"), address(place, "pensiun/")
    got = {
        person: (client_of(person).get(sheet).status_code, client_of(person).post(stop).status_code)
        for person in ("bappeda", "pemantau", "dishub", "operator", "stranger", "disdukcapil")
    }
    assert got == {
        "bappeda": (200, 403),
        "pemantau": (200, 403),
        "dishub": (404, 404),
        "operator": (404, 404),
        "stranger": (302, 302),
        "disdukcapil": (200, 302),
    }


def test_nothing_is_printed_of_a_withheld_innovation(accepted, client_of):
    place = make_place(accepted)
    accepted.refresh_from_db()
    move(accepted, Action.WITHHOLD, by=admin(), note="Diperiksa.", seen_revision=accepted.revision)
    for person in ("disdukcapil", "bappeda", "pemantau"):
        browser = client_of(person)
        for what in ("poster-a4.pdf", "gambar.jpg", "bahan.zip"):
            assert browser.get(address(place, what)).status_code == 404, (person, what)
        page = browser.get(f"/kerja/komunikasi/{accepted.innovation_id}/").content.decode()
        assert "Ditahan dari publik" in page
        assert "bahan.zip" not in page


def test_an_unknown_paper_is_not_there(accepted, client_of):
    assert client_of("disdukcapil").get(address(make_place(accepted), "spanduk.pdf")).status_code == 404


def test_a_place_is_added_once_and_comes_back_with_its_code(accepted, client_of):
    own, path = client_of("disdukcapil"), f"/kerja/komunikasi/{accepted.innovation_id}/tempat/"
    assert own.post(path, {"label": "  Puskesmas   Kedaton "}).status_code == 302
    place = PlaceCode.objects.get()
    assert place.label == "Puskesmas Kedaton"
    again = own.post(path, {"label": "puskesmas kedaton"})
    assert (again.status_code, "sudah ada di daftar" in again.content.decode()) == (422, True)
    actions.retire(place, by=place.made_by)
    own.post(path, {"label": "Puskesmas Kedaton"})
    assert (PlaceCode.objects.get().code, PlaceCode.objects.get().retired_at) == (place.code, None)


def test_a_place_needs_a_name(accepted, client_of):
    answer = client_of("disdukcapil").post(f"/kerja/komunikasi/{accepted.innovation_id}/tempat/", {"label": " "})
    assert (answer.status_code, "Isi nama tempat." in answer.content.decode()) == (422, True)


def test_the_page_asks_the_same_however_many_places(accepted, client_of, questions):
    own, path = client_of("disdukcapil"), f"/kerja/komunikasi/{accepted.innovation_id}/"
    scanned(make_place(accepted), 2)
    one = questions(own, path)
    for number in range(8):
        scanned(make_place(accepted, f"Tempat {number}"), number + 1)
    assert questions(own, path) == one


def test_steps_are_at_most_four_and_say_when_there_is_more():
    assert steps("1. Isi.\n2. Tunggu.\n- Ambil.") == (["Isi.", "Tunggu.", "Ambil."], False)
    assert steps("Isi formulir. Tunggu di rumah.") == (["Isi formulir.", "Tunggu di rumah."], False)
    assert steps("a\nb\nc\nd\ne") == (["a", "b", "c", "d"], True)
    assert steps("") == ([], False)


def test_a_long_text_ends_after_a_sentence_or_a_word():
    assert shortened("Satu dua tiga. Empat lima enam tujuh.", 20) == "Satu dua tiga."
    assert shortened("Satu dua tiga empat lima", 15) == "Satu dua tiga…"
    assert shortened("x" * 30, 10) == f"{'x' * 9}…"
    assert breakable("x" * 25) == f"{'x' * 20}\u200b{'x' * 5}"
