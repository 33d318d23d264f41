"""Documents of a dossier: private, downloaded but never run, and shown to reviewers page by page."""

import io

import pytest
from django.core.files.base import ContentFile
from django.template.loader import render_to_string
from django.utils import timezone
from PIL import Image

from innovasi.innovations.actions.files import (
    ChangedElsewhere,
    UploadRefused,
    add_document,
    copy_files,
    delete,
    describe,
    restore,
)
from innovasi.innovations.board import files as board
from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import begin
from tests.factories import author_of, make_accepted, make_document, make_moved
from tests.innovations.samples import office, pdf, sent


@pytest.fixture
def author(draft):
    return author_of(draft.innovation.opd)


@pytest.fixture
def submitted(db):
    return make_moved(Action.SUBMIT)


def stored(submission, name, content, **changes):
    document = make_document(submission, original_name=name, sha256=name, **changes)
    document.file.save("isi", ContentFile(content), save=True)
    return document


def test_a_document_is_private_until_its_opd_publishes_it(draft, author):
    document = add_document(draft, sent("sk.pdf", pdf()), by=author)
    assert not document.is_public
    describe(document, "is_public", True, by=author)
    document.refresh_from_db()
    assert document.is_public


def test_the_same_document_is_kept_once_and_twenty_are_enough(draft, author):
    content = pdf()
    add_document(draft, sent("sk.pdf", content), by=author)
    with pytest.raises(UploadRefused, match="sudah ada di daftar"):
        add_document(draft, sent("salinan.pdf", content), by=author)
    for number in range(19):
        make_document(draft, sha256=str(number))
    with pytest.raises(UploadRefused, match="sudah ada 20 dokumen"):
        add_document(draft, sent("lagi.docx", office()), by=author)


def test_a_deleted_document_can_come_back(draft, author):
    document = make_document(draft)
    delete(document, by=author)
    assert not draft.documents.kept().exists()
    restore(document, by=author)
    assert draft.documents.kept().get() == document


def test_a_text_that_somebody_else_changed_is_not_overwritten(draft, author):
    document = make_document(draft, title="SK Wali Kota")
    with pytest.raises(ChangedElsewhere) as changed:
        describe(document, "title", "SK Sekda", by=author, seen="")
    assert changed.value.theirs == "SK Wali Kota"
    document.refresh_from_db()
    assert document.title == "SK Wali Kota"


def test_an_update_takes_documents_along(period):
    old = make_accepted()
    author = author_of(old.innovation.opd)
    make_document(old, title="SK", is_public=True)
    make_document(old, deleted_at=timezone.now())
    new = begin(old.innovation, by=author, period=period, title="Pembaruan")
    copy_files(old, new, by=author)
    assert list(new.documents.values_list("title", "is_public")) == [("SK", True)]


class TestWhoMayRead:
    @pytest.mark.parametrize(
        ("who", "status"),
        [
            ("disdukcapil", 200),
            ("kepala", 200),
            ("penelaah", 200),
            ("bappeda", 200),
            ("pemantau", 404),
            ("dishub", 404),
            ("operator", 404),
            ("stranger", 302),
        ],
    )
    def test_a_submitted_document(self, client_of, submitted, who, status):
        document = stored(submitted, "sk.pdf", pdf())
        assert client_of(who).get(f"/kerja/dokumen/{document.pk}/").status_code == status
        assert client_of(who).get(f"/kerja/dokumen/{document.pk}/halaman/1/").status_code == status

    @pytest.mark.parametrize(
        ("who", "status"),
        [("disdukcapil", 200), ("penelaah", 404), ("bappeda", 404), ("pemantau", 404), ("dishub", 404)],
    )
    def test_a_draft_s_document(self, client_of, draft, who, status):
        document = stored(draft, "sk.pdf", pdf())
        assert client_of(who).get(f"/kerja/dokumen/{document.pk}/").status_code == status

    def test_a_deleted_document_is_gone(self, client_of, draft):
        document = make_document(draft, deleted_at=timezone.now())
        assert client_of("disdukcapil").get(f"/kerja/dokumen/{document.pk}/").status_code == 404

    def test_a_document_whose_bytes_are_lost_is_a_404(self, client_of, draft):
        document = make_document(draft)
        document.file.storage.delete(document.file.name)
        assert client_of("disdukcapil").get(f"/kerja/dokumen/{document.pk}/").status_code == 404
        assert client_of("disdukcapil").get(f"/kerja/dokumen/{document.pk}/halaman/1/").status_code == 404


def test_a_download_is_the_bytes_that_were_sent_and_never_runs(client_of, draft):
    content = pdf()
    document = stored(draft, 'laporan "akhir"; 2026.pdf', content)
    answer = client_of("disdukcapil").get(f"/kerja/dokumen/{document.pk}/")
    assert b"".join(answer.streaming_content) == content
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox"
    assert "no-store" in answer["Cache-Control"]
    assert "private" in answer["Cache-Control"]


class TestPublic:
    def test_only_published_documents_of_a_public_innovation_are_found(self, db):
        submission = make_accepted()
        shown = make_document(submission, is_public=True)
        hidden = make_document(submission)
        assert board.public_document(shown.pk) == shown
        assert board.public_document(hidden.pk) is None
        assert board.public_documents(submission) == [shown]

    def test_nothing_of_a_draft_or_a_withheld_innovation_is_found(self, draft):
        withheld = make_moved(Action.SUBMIT, Action.ACCEPT, Action.WITHHOLD, title="Ditahan", opd=None)
        for submission in (draft, withheld):
            document = make_document(submission, is_public=True)
            assert board.public_document(document.pk) is None
            assert board.public_documents(submission) == []


class TestViewer:
    def test_a_pdf_is_shown_page_by_page(self, submitted):
        shown = board.viewer(stored(submitted, "sk.pdf", pdf(pages=3)))
        assert (shown.kind, list(shown.pages), shown.pages_left_out) == ("pdf", [1, 2, 3], 0)

    def test_thirty_pages_are_enough_on_a_screen(self, submitted):
        shown = board.viewer(stored(submitted, "tebal.pdf", pdf(pages=35)))
        assert (len(shown.pages), shown.pages_left_out) == (30, 5)

    def test_a_page_is_a_picture_of_bounded_size(self, client_of, submitted):
        document = stored(submitted, "peta.pdf", pdf(lambda file: file.add_blank_page(page_size=(14000, 14000))))
        reviewer = client_of("penelaah")
        answer = reviewer.get(f"/kerja/dokumen/{document.pk}/halaman/2/")
        assert answer["Content-Type"] == "image/jpeg"
        assert "private" in answer["Cache-Control"]
        assert max(Image.open(io.BytesIO(answer.content)).size) <= 1101

    @pytest.mark.parametrize("number", [0, 3, 31, 99999])
    def test_a_page_that_is_not_there_is_a_404(self, client_of, submitted, number):
        document = stored(submitted, "sk.pdf", pdf(pages=2))
        assert client_of("penelaah").get(f"/kerja/dokumen/{document.pk}/halaman/{number}/").status_code == 404

    def test_a_broken_pdf_can_only_be_downloaded(self, client_of, submitted):
        document = stored(submitted, "rusak.pdf", b"%PDF-1.7 rusak")
        assert board.viewer(document).kind == ""
        assert client_of("penelaah").get(f"/kerja/dokumen/{document.pk}/halaman/1/").status_code == 404

    def test_the_words_of_an_office_file_are_shown(self, submitted):
        shown = board.viewer(stored(submitted, "surat.docx", office("docx")))
        assert (shown.kind, shown.text) == ("teks", "Surat Keputusan\nNomor 7")

    def test_words_of_slides_and_sheets_are_shown(self, submitted):
        slide = b'<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>Judul</a:t></a:r></a:p></p:sld>'
        cells = b'<sst xmlns="s"><si><t>Nama</t></si><si><t>Jumlah</t></si></sst>'
        slides = office("pptx", {"ppt/slides/slide10.xml": slide, "ppt/slides/slide2.xml": slide.replace(b"J", b"j")})
        assert board.viewer(stored(submitted, "a.pptx", slides)).text == "judul\nJudul"
        sheet = office("xlsx", {"xl/sharedStrings.xml": cells})
        assert board.viewer(stored(submitted, "a.xlsx", sheet)).text == "Nama\nJumlah"

    @pytest.mark.parametrize(
        ("name", "content", "said"),
        [
            ("sk.pdf", pdf(pages=31), "1 halaman berikutnya tidak ditampilkan"),
            ("a.docx", office("docx"), "Nomor 7"),
            ("a.pdf", b"%PDF- rusak", "tidak dapat ditampilkan di sini"),
        ],
    )
    def test_the_partial_always_offers_the_download(self, submitted, name, content, said):
        document = stored(submitted, name, content)
        shown = render_to_string("innovations/_document_viewer.html", {"viewer": board.viewer(document)})
        assert said in shown
        assert f'href="/kerja/dokumen/{document.pk}/"' in shown

    def test_a_broken_office_file_can_only_be_downloaded(self, submitted):
        assert board.viewer(stored(submitted, "a.docx", b"PK\3\4 rusak")).kind == ""
