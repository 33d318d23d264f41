"""Nothing that is not accepted, or is withheld, shows on any public page, in search, feed, counts or files."""

import pytest

from innovasi.catalogue.board import affair_reading, affairs, directory, home, listing, newest, read, sitemap
from innovasi.innovations.choices import Action
from innovasi.innovations.models import Document, Photo
from innovasi.innovations.workflow import begin, move
from tests.factories import OPDFactory, admin, answers, author_of, make_accepted, make_moved
from tests.world import with_files

# A word that stands in no text of the portal, for each way of not being published.
HIDDEN = {
    "zebrakuning": (),
    "zaitunmerah": (Action.SUBMIT,),
    "zirahbiru": (Action.SUBMIT, Action.TAKE),
    "zamrudputih": (Action.SUBMIT, Action.RETURN),
    "zodiakhitam": (Action.SUBMIT, Action.REJECT),
    "zigzagungu": (Action.SUBMIT, Action.WITHDRAW),
    "zonajingga": (Action.CANCEL,),
    "zikirperak": (Action.SUBMIT, Action.ACCEPT, Action.WITHHOLD),
}
NEWER = "zaminperunggu"
WORDS = (*HIDDEN, NEWER)
TEXTS = (
    "title",
    "citizen_summary",
    "audience",
    "how_to_use",
    "cost",
    "place",
    "contact",
    "before",
    "after",
    "purpose",
    "benefit",
    "outcome",
    "initiator_name",
    "summary_en",
    "to_bring",
    "hours",
    "figures_source",
)
EASY = {"need": "kesehatan", "from_home": "ya", "is_free": "ya", "same_day": "ya"}
PATHS = (
    "/",
    "/katalog/",
    "/katalog/?urut=nama&halaman=2",
    "/inovasi/permen-manis/",
    "/opd/",
    "/opd/disdukcapil/",
    "/opd/dlh/",
    "/opd/dlh/umpan/",
    "/opd/disdukcapil/umpan/",
    "/urusan/",
    "/urusan/12/",
    "/urusan/12/umpan/",
    "/katalog/?perlu=kesehatan",
    "/katalog/?dari-rumah=ya&gratis=ya&hari-ini=ya",
    "/katalog/?kecamatan=kec-kedaton",
    "/en/",
    "/en/katalog/",
    "/en/inovasi/permen-manis/",
    "/en/opd/dlh/",
    "/en/urusan/12/",
    "/rekap/",
    "/en/rekap/",
    "/umpan/",
    "/sitemap.xml",
)


def saying(word):
    """Answers that all carry the word."""
    return {field: f"{word} {field}" for field in TEXTS} | EASY | {"design": f"{word} " * 300}


@pytest.fixture
def secrets(db, period):
    """One published innovation with a newer, unaccepted text, among others of every hidden state."""
    accepted = make_accepted(title="Permen Manis")
    opd = accepted.innovation.opd
    update = begin(accepted.innovation, by=author_of(opd), period=period, **answers(**saying(NEWER)))
    dlh = OPDFactory(code="dlh", name="Dinas Lingkungan Hidup")
    kedaton = OPDFactory(code="kec-kedaton", name="Kecamatan Kedaton", kind="kecamatan")
    hidden = [make_moved(*moves, opd=dlh, period=period, **saying(word)) for word, moves in HIDDEN.items()]
    for submission in (update, *hidden):
        submission.areas.add(kedaton)
    files = [with_files(submission) for submission in (update, *hidden)]
    Photo.objects.update(alt_text=f"{NEWER} foto")
    Document.objects.update(is_public=True, title=f"{NEWER} dokumen")
    return files


def test_no_hidden_word_stands_on_a_public_page(secrets, client):
    pages = {path: client.get(path) for path in PATHS}
    assert {answer.status_code for answer in pages.values()} == {200}
    texts = {path: answer.content.decode().lower() for path, answer in pages.items()}
    assert [(path, word) for path, text in texts.items() for word in WORDS if word in text] == []


def test_no_hidden_word_finds_anything_or_is_offered_as_a_better_spelling(secrets):
    found = {word: listing(read({"q": word}), None).total for word in WORDS}
    offered = {word: listing(read({"q": word[:-1]}), None).suggestion for word in WORDS}
    assert found == dict.fromkeys(WORDS, 0)
    assert offered == dict.fromkeys(WORDS)


def test_the_published_text_is_still_found_while_its_update_waits(secrets, client):
    assert listing(read({"q": "akta kelahiran"}), None).total == 1
    assert "Urus akta kelahiran tanpa antre." in client.get("/inovasi/permen-manis/").content.decode()


def test_hidden_ones_are_in_no_count(secrets):
    found = listing(read({}), None)
    lines = {line.opd.code: line.published for group in directory("").groups for line in group.lines}
    assert found.total == home().total == len(newest()) == len(sitemap().entries) == 1
    assert {sum(option.count for option in facet.options) for facet in found.facets} == {1}
    assert lines == {"disdukcapil": 1, "dlh": 0, "kec-kedaton": 0}
    assert home().progress.fulfilled == 1
    assert home().needs == home().eases == []
    assert (home().lately.new, home().lately.renewed, home().lately.opds) == (1, 0, 1)
    assert sum(count for group in affairs() for _, count in group.lines) == affair_reading(12, None).total == 1
    assert {option.count for option in found.place.districts} == {0}
    assert list(found.needs.options) == list(found.eases) == []


def test_no_hidden_address_answers(secrets, client):
    addresses = [f"{start}/inovasi/{word}-title/" for word in WORDS for start in ("", "/en")]
    assert {client.get(address).status_code for address in addresses} == {404}


def test_no_hidden_file_can_be_had(secrets, client):
    for photo, document in secrets:
        assert client.get(f"/foto/{photo.key}/640.jpg").status_code == 404
        assert client.get(f"/dokumen/{document.pk}/{NEWER}-dokumen.pdf").status_code == 404


def test_an_accepted_update_replaces_what_was_read_everywhere(client, db, period):
    first = make_accepted(title="Permen Manis", citizen_summary="zebrakuning lama")
    photo, _ = with_files(first)
    by = author_of(first.innovation.opd)
    second = begin(first.innovation, by=by, period=period, **answers(citizen_summary="zaitunmerah baru"))
    move(second, Action.SUBMIT, by=by, seen_revision=second.revision)
    move(second, Action.ACCEPT, by=admin(), seen_revision=second.revision)
    page = client.get("/inovasi/permen-manis/").content.decode()
    assert "zaitunmerah" in page
    assert "zebrakuning" not in page
    assert (listing(read({"q": "zebrakuning"}), None).total, listing(read({"q": "zaitunmerah"}), None).total) == (0, 1)
    assert client.get(f"/foto/{photo.key}/640.jpg").status_code == 404
