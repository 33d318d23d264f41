"""Evidence that the portal has already: the public page and activities, as dated files."""

import io

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import move
from innovasi.maturity.board import sources
from innovasi.maturity.board.sources import Source, register_source
from innovasi.maturity.models import Claim, Evidence
from tests.factories import admin, make_accepted, make_submission
from tests.maturity.claim_samples import claimed, url_of, with_edition
from tests.outreach.samples import make_activity, with_photo


@pytest.fixture
def accepted(db):
    return with_edition(make_accepted())


@pytest.fixture
def own(client_of):
    return client_of("disdukcapil")


def choose(own, row, key, value):
    return own.post(url_of(row, key, "from_source"), {"sumber": value}, follow=True).content.decode()


def words_in(row):
    pdf = pypdfium2.PdfDocument(row.file.read())
    return " ".join(page.get_textpage().get_text_bounded() for page in pdf).replace("\r\n", " ")


class TestThePublicPage:
    def test_one_press_makes_a_dated_pdf_of_what_citizens_read(self, accepted, own):
        claimed(accepted, "pedoman", 3)
        page = own.get(url_of(accepted, "pedoman")).content.decode()
        assert "Halaman publik inovasi ini" in page and "mendukung tingkat 3 bila isinya memang cukup" in page
        assert "dijadikan bukti" in choose(own, accepted, "pedoman", "halaman:terbit")
        row = Evidence.objects.get()
        text = words_in(row)
        assert (row.origin, row.reference, row.ending) == ("halaman", f"/inovasi/{accepted.innovation.slug}/", "pdf")
        for said in (
            "Permen Manis",
            "Dinas disdukcapil",
            "http://testserver/inovasi/",
            "WIB",
            "Terbit sejak",
            "Isi formulir",
        ):
            assert said in text
        with pikepdf.open(row.file) as pdf:
            assert pdf.Root.MarkInfo.Marked

    def test_where_only_pictures_are_taken_it_is_a_picture(self, accepted, own):
        choose(own, accepted, "sosialisasi", "halaman:terbit")
        row = Evidence.objects.get()
        with Image.open(io.BytesIO(row.file.read())) as picture:
            assert (row.ending, picture.format) == ("jpg", "JPEG")
            assert picture.width > 1000

    def test_it_says_that_the_city_s_own_site_is_level_two_of_sosialisasi(self, accepted, own):
        assert "mendukung tingkat 2." in own.get(url_of(accepted, "sosialisasi")).content.decode()

    def test_used_it_is_not_offered_again_and_cannot_be_pressed(self, accepted, own):
        choose(own, accepted, "pedoman", "halaman:terbit")
        assert "Jadikan bukti" not in own.get(url_of(accepted, "pedoman")).content.decode()
        assert "tidak lagi tersedia" in choose(own, accepted, "pedoman", "halaman:terbit")
        assert Evidence.objects.count() == 1

    def test_what_citizens_cannot_read_is_not_offered(self, accepted, own, db):
        draft = make_submission()
        assert "Halaman publik inovasi ini" not in own.get(url_of(draft, "pedoman")).content.decode()
        assert "tidak lagi tersedia" in choose(own, draft, "pedoman", "halaman:terbit")
        move(accepted, Action.WITHHOLD, by=admin(), note="Diperiksa.", seen_revision=accepted.revision)
        assert "Halaman publik inovasi ini" not in own.get(url_of(accepted, "pedoman")).content.decode()
        assert not Evidence.objects.exists()

    @pytest.mark.parametrize("value", ["", "halaman", "halaman:lain", "cuaca:terbit", "x" * 500])
    def test_nonsense_is_answered_in_words(self, accepted, own, value):
        assert "tidak lagi tersedia" in choose(own, accepted, "pedoman", value)

    def test_it_is_not_offered_for_other_indicators(self, accepted, own):
        assert "Halaman publik inovasi ini" not in own.get(url_of(accepted, "regulasi")).content.decode()


class TestActivities:
    def test_one_becomes_a_sheet_with_its_facts_and_picture(self, accepted, own):
        activity = with_photo(make_activity(accepted, people=1200, link="https://contoh.id/berita"))
        assert activity.code in own.get(url_of(accepted, "aktor")).content.decode()
        choose(own, accepted, "aktor", f"kegiatan:{activity.code}")
        row = Evidence.objects.get()
        text = words_in(row)
        assert (row.origin, row.reference) == ("kegiatan", activity.code)
        assert all(said in text for said in ("Penjelasan di posyandu", activity.code, "1.200", "Warga mendengarkan."))
        pages = pypdfium2.PdfDocument(row.file.open().read())
        assert any(thing.type == 3 for thing in pages[0].get_objects(max_depth=8))
        assert Claim.objects.get().indicator.key == "aktor"

    def test_one_without_proof_is_not_offered(self, accepted, own):
        activity = make_activity(accepted)
        assert activity.code not in own.get(url_of(accepted, "aktor")).content.decode()

    def test_of_another_innovation_it_is_not_there(self, accepted, own):
        other = make_activity(make_accepted(), link="https://contoh.id/a")
        assert "tidak lagi tersedia" in choose(own, accepted, "aktor", f"kegiatan:{other.code}")
        assert not Evidence.objects.exists()

    def test_for_sosialisasi_it_is_a_picture(self, accepted, own):
        activity = with_photo(make_activity(accepted))
        choose(own, accepted, "sosialisasi", f"kegiatan:{activity.code}")
        assert Evidence.objects.get().ending == "jpg"

    def test_a_higher_context_adds_a_source_once(self, monkeypatch):
        monkeypatch.setattr(sources, "_sources", list(sources._sources))
        before = len(sources._sources)
        source = Source("cuaca", "unggahan", {"video": "Hujan."}, lambda row: [], lambda row, offer: None)
        register_source(source)
        register_source(source)
        assert len(sources._sources) == before + 1
