"""What proves a claim: files, links, their words, used again, taken away and brought back."""

import datetime
import hashlib
import io

import pytest
from PIL import Image

from innovasi.maturity.board import sheet_of
from innovasi.maturity.models import Claim, Evidence
from tests.factories import make_submission
from tests.innovations.samples import exif_with_place, office, pdf, picture, sent
from tests.maturity.claim_samples import author, claimed, proven, scan, shot, url_of, verify, with_edition


@pytest.fixture
def draft(db):
    return with_edition(make_submission())


@pytest.fixture
def own(client_of):
    return client_of("disdukcapil")


def send(own, draft, key="regulasi", name="add_file", upload=None, **words):
    return own.post(url_of(draft, key, name), {"dokumen": upload or scan(), **words})


def test_a_letter_is_kept_with_number_date_and_subject_and_gives_its_points(draft, own):
    claimed(draft)
    answer = send(own, draft, letter_number="800/1/2026", letter_date="7 April 2026", about="Penetapan tim")
    assert answer["Location"] == url_of(draft, "regulasi") + "#bukti"
    row = Evidence.objects.get()
    assert (row.letter_number, row.letter_date, row.about) == (
        "800/1/2026", datetime.date(2026, 4, 7), "Penetapan tim",
    )  # fmt: skip
    assert (row.original_name, row.ending, row.by) == ("sk.pdf", "pdf", author(draft))
    assert row.file.name.startswith("bukti/") and "sk" not in row.file.name
    assert row.sha256 == hashlib.sha256(row.file.read()).hexdigest()
    assert sheet_of(draft).score.proven == 6


def test_evidence_may_come_before_the_level(draft, own):
    send(own, draft)
    assert (Claim.objects.get().level, sheet_of(draft).score.proven) == (None, 0)


def test_other_evidence_has_a_title(draft, own):
    send(own, draft, "alat_kerja", upload=shot(), title="Layar antrean")
    assert Evidence.objects.get().title == "Layar antrean"


def test_a_picture_loses_place_and_camera_and_stands_upright(draft, own):
    taken = shot("IMG.jpg", size=(80, 60), exif=exif_with_place(orientation=6))
    send(own, draft, "alat_kerja", upload=taken)
    content = Evidence.objects.get().file.read()
    with Image.open(io.BytesIO(content)) as kept:
        assert kept.size == (60, 80)
        assert not kept.getexif()
    assert b"KameraRahasia" not in content and b"Exif" not in content


def test_a_png_stays_a_png(draft, own):
    send(
        own,
        draft,
        "alat_kerja",
        upload=sent("layar.png", picture("PNG", size=(40, 30), mode="RGBA", colour=(1, 2, 3, 9))),
    )
    row = Evidence.objects.get()
    with Image.open(io.BytesIO(row.file.read())) as kept:
        assert (row.ending, kept.format) == ("png", "PNG")


REFUSED = [
    ("regulasi", lambda: sent("sk.docx", office()), "bukan jenis yang diminta di sini. Pilih PDF."),
    ("regulasi", shot, "bukan jenis yang diminta di sini. Pilih PDF."),
    ("sosialisasi", scan, "Pilih JPG atau PNG."),
    ("aktor", lambda: sent("a.gif", b"GIF89a"), "Pilih PDF, JPG, atau PNG."),
    ("aktor", lambda: sent("foto.heic", b"xx"), "berformat HEIC"),
    ("aktor", lambda: sent("foto.jpg", b"bukan gambar"), "tidak dapat dibuka"),
    ("aktor", lambda: sent("foto.png", picture("JPEG")), "padahal isinya JPEG"),
    ("regulasi", lambda: sent("sk.pdf", b"bukan pdf"), "bukan PDF yang utuh"),
    ("regulasi", lambda: sent("sk.pdf", b""), "kosong"),
    ("regulasi", lambda: sent("tanpa-akhiran", pdf()), "bukan jenis yang diminta"),
]


@pytest.mark.parametrize("key, upload, sentence", REFUSED)
def test_a_file_that_does_not_fit_is_refused_in_words(draft, own, key, upload, sentence):
    answer = send(own, draft, key, upload=upload(), title="Judul saya", letter_number="12/2026")
    html = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in html
    assert ("Judul saya" in html) or ("12/2026" in html)
    assert not Evidence.objects.exists() and not Claim.objects.exists()


@pytest.mark.parametrize("key, upload, sentence", REFUSED)
def test_the_script_gets_the_same_sentence(draft, own, key, upload, sentence):
    answer = send(own, draft, key, "upload", upload=upload())
    assert answer.status_code == 422 and sentence in answer.content.decode()


def test_a_file_over_the_limit_is_refused(draft, own, settings):
    settings.UPLOAD_LIMIT = 1000
    assert "lebih besar dari" in send(own, draft, upload=scan(pages=60)).content.decode()


def test_no_file_at_all_is_said(draft, own):
    assert "Pilih berkasnya dulu." in own.post(url_of(draft, "regulasi", "add_file"), {}).content.decode()
    answer = own.post(url_of(draft, "regulasi", "upload"), {})
    assert (answer.status_code, "Tidak ada berkas yang sampai" in answer.content.decode()) == (422, True)


@pytest.mark.parametrize(
    "value, sentence", [("32 Maret", "belum terbaca sebagai tanggal"), ("1 Januari 2099", "Tanggal ini belum tiba.")]
)
def test_a_date_that_cannot_be_is_refused_beside_its_field(draft, own, value, sentence):
    answer = send(own, draft, letter_date=value)
    assert answer.status_code == 422 and sentence in answer.content.decode()
    assert not Evidence.objects.exists()


def test_the_script_gets_the_item_and_the_new_points(draft, own):
    claimed(draft)
    html = send(own, draft, name="upload").content.decode()
    assert html.lstrip().startswith("<li") and "sk.pdf" in html
    assert "6 dari 9 poin" in html
    assert "Belum ada nomor surat, tanggal surat, tentang" in html


def test_over_the_edition_s_limit_it_warns_and_keeps(draft, own):
    piece = proven(draft)
    Evidence.objects.filter(pk=piece.pk).update(size=2048 * 1024 + 1)
    assert (
        "Lebih dari 2 MB: formulir nasional mungkin menolaknya." in own.get(url_of(draft, "regulasi")).content.decode()
    )
    Evidence.objects.filter(pk=piece.pk).update(size=2048 * 1024)
    assert "Lebih dari 2 MB" not in own.get(url_of(draft, "regulasi")).content.decode()


def test_the_same_file_is_not_kept_twice_but_offered(draft, own):
    proven(draft, "regulasi")
    answer = send(own, draft, "sdm")
    assert "sudah ada di pengajuan ini sebagai “sk.pdf”. Pakai bukti yang sudah ada itu." in answer.content.decode()
    assert Evidence.objects.count() == 1


def test_an_indicator_holds_ten_pieces(draft, own):
    for at in range(10):
        proven(draft, upload=scan(f"{at}.pdf", pages=at + 1))
    answer = send(own, draft, upload=scan("lagi.pdf", pages=20))
    assert "sudah punya 10 bukti" in answer.content.decode()


class TestPersonalData:
    def test_a_list_of_beneficiaries_is_warned_about_and_marked_unasked(self, draft, own):
        html = own.get(url_of(draft, "kemanfaatan")).content.decode()
        assert "Bukti ini biasanya memuat data pribadi" in html
        assert "tutup NIK, alamat, nomor telepon, dan tanda tangan" in html
        send(own, draft, "kemanfaatan")
        assert Evidence.objects.get().holds_personal_data

    def test_elsewhere_the_opd_ticks_it(self, draft, own):
        assert "Bukti ini biasanya memuat" not in own.get(url_of(draft, "regulasi")).content.decode()
        send(own, draft, holds_personal_data="on")
        assert Evidence.objects.get().holds_personal_data

    def test_not_ticked_is_not_marked(self, draft, own):
        send(own, draft)
        assert not Evidence.objects.get().holds_personal_data

    def test_used_again_where_it_is_expected_it_is_marked(self, draft, own):
        piece = proven(draft)
        own.post(url_of(draft, "sdm", "use_again"), {"bukti": piece.pk})
        piece.refresh_from_db()
        assert piece.holds_personal_data


class TestVideo:
    ADDRESS = "https://youtu.be/abc123"

    def link(self, own, draft, key="video", **answers):
        return own.post(url_of(draft, key, "add_link"), {"url": self.ADDRESS, **answers})

    def test_it_is_a_link_with_a_picture_never_a_file(self, draft, own):
        claimed(draft, "video", 3)
        page = own.get(url_of(draft, "video")).content.decode()
        assert 'name="dokumen"' not in page and "youtu.be" in page
        self.link(own, draft, title="Permen Manis", thumbnail=shot("sampul.jpg"))
        row = Evidence.objects.get()
        assert (row.url, row.title, row.ending, row.origin) == (self.ADDRESS, "Permen Manis", "jpg", "tautan")
        assert sheet_of(draft).score.proven == 12

    def test_https_is_put_before_what_was_typed_without(self, draft, own):
        self.link(own, draft, url="youtu.be/abc")
        assert Evidence.objects.get().url == "https://youtu.be/abc"

    @pytest.mark.parametrize(
        "answers, sentence",
        [
            ({"url": ""}, "Tulis tautannya dulu"),
            ({"url": "http://youtu.be/a"}, "diawali https://"),
            ({"url": "javascript:alert(1)"}, "diawali https://"),
            ({"url": "file:///etc/passwd"}, "diawali https://"),
            ({"url": f"https://a.id/{'x' * 500}"}, "Terlalu panjang"),
            ({"title": "x" * 201}, "Terlalu panjang"),
        ],
    )
    def test_other_addresses_are_refused_and_stay_typed(self, draft, own, answers, sentence):
        answer = self.link(own, draft, **answers)
        assert answer.status_code == 422 and sentence in answer.content.decode()
        assert not Evidence.objects.exists()

    def test_a_broken_picture_is_told_beside_its_field(self, draft, own):
        answer = self.link(own, draft, thumbnail=sent("a.jpg", b"x"))
        assert answer.status_code == 422 and "tidak dapat dibuka" in answer.content.decode()

    def test_the_same_link_stands_once(self, draft, own):
        self.link(own, draft)
        assert "sudah ada di pengajuan ini" in self.link(own, draft).content.decode()
        assert Evidence.objects.count() == 1

    def test_an_indicator_of_files_takes_no_link(self, draft, own):
        answer = own.post(url_of(draft, "regulasi", "add_link"), {"url": self.ADDRESS}, follow=True)
        assert "tidak menerima tautan" in answer.content.decode()
        assert not Evidence.objects.exists()

    def test_and_a_video_takes_no_document(self, draft, own):
        assert send(own, draft, "video").status_code == 422


class TestWords:
    def edit(self, own, draft, piece, key="regulasi", **words):
        return own.post(url_of(draft, key, "edit_evidence", piece.pk), words)

    def test_they_can_be_written_later(self, draft, own):
        piece = proven(draft)
        assert "Nomor surat" in own.get(url_of(draft, "regulasi", "edit_evidence", piece.pk)).content.decode()
        self.edit(own, draft, piece, letter_number="5", letter_date="April 2026", about="Tim")
        piece.refresh_from_db()
        assert (piece.letter_number, piece.letter_date) == ("5", datetime.date(2026, 4, 1))

    def test_another_word_takes_away_the_verification_the_same_does_not(self, draft, own):
        row = claimed(draft)
        piece = proven(draft, letter_number="5")
        verify(row)
        self.edit(own, draft, piece, letter_number="5")
        assert Claim.objects.get().verified
        self.edit(own, draft, piece, letter_number="6")
        assert Claim.objects.get().verified is None

    def test_a_bad_date_stays_typed(self, draft, own):
        answer = self.edit(own, draft, proven(draft), letter_date="kapan-kapan")
        assert answer.status_code == 422 and "kapan-kapan" in answer.content.decode()

    def test_markup_in_a_title_is_only_text(self, draft, own):
        piece = proven(draft, "alat_kerja", shot(), title="<script>alert(1)</script>")
        html = own.get(url_of(draft, "alat_kerja")).content.decode()
        assert "<script>alert" not in html and str(piece) == "<script>alert(1)</script>"
