"""Who reads a receipt, what its public page gives away, and that its sheet can be read."""

import hashlib
import json
import re
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from innovasi.common.typesetting import qr_svg, typeset
from innovasi.innovations.choices import Action
from innovasi.innovations.models import Move
from innovasi.innovations.workflow import move
from innovasi.receipts.board import sheet_of
from innovasi.receipts.models import Receipt
from tests.factories import author_of, make_moved, make_submission, reviewer

pytestmark = pytest.mark.django_db
TITLE = 'Permen <b>Manis</b> & #set page(fill: red) $x$ "kutip" =1+1'


@pytest.fixture
def receipt():
    make_moved(Action.SUBMIT, title=TITLE)
    return Receipt.objects.with_move().get()


def page(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def pdf_of(client, receipt):
    answer = client.get(f"{receipt.get_absolute_url()}unduh/")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer["Content-Disposition"] == f'attachment; filename="{receipt.number}.pdf"'
    return answer.content


def words_of(pdf):
    text = "".join(sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(pdf))
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize(
    ("name", "page_status", "content_status"),
    [
        ("disdukcapil", 200, 200),
        ("kepala", 200, 200),
        ("dishub", 404, 404),
        ("penelaah", 200, 200),
        ("bappeda", 200, 200),
        ("pemantau", 200, 403),
        ("operator", 404, 404),
        ("stranger", 302, 302),
    ],
)
def test_who_reads_a_receipt_and_who_gets_the_content(client_of, receipt, name, page_status, content_status):
    browser, base = client_of(name), receipt.get_absolute_url()
    assert browser.get(base).status_code == page_status
    assert browser.get(f"{base}unduh/").status_code == page_status
    assert browser.get(f"{base}isi/").status_code == content_status


def test_the_page_tells_what_the_receipt_proves(client_of, receipt):
    text = page(client_of("disdukcapil"), receipt.get_absolute_url())
    for word in (receipt.number, receipt.printed_code, receipt.content_hash, "Dinas disdukcapil", "Dalam tenggat"):
        assert word in text
    assert "Permen &lt;b&gt;Manis&lt;/b&gt;" in text
    assert "Unduh isi yang diajukan" in text
    assert "Unduh isi yang diajukan" not in page(client_of("pemantau"), receipt.get_absolute_url())


def test_a_third_party_finds_the_same_fingerprint_from_the_file_alone(client_of, receipt):
    answer = client_of("disdukcapil").get(f"{receipt.get_absolute_url()}isi/")
    assert answer["Content-Disposition"] == f'attachment; filename="{receipt.number}-isi.json"'
    assert hashlib.sha256(answer.content).hexdigest() == receipt.content_hash
    assert json.loads(answer.content)["title"] == TITLE
    changed = answer.content.replace(b"Permen", b"permen", 1)
    assert hashlib.sha256(changed).hexdigest() != receipt.content_hash


def test_after_submitting_the_opd_sees_its_receipt(client_of):
    draft = make_submission()
    assert "Tanda terima" not in page(client_of("disdukcapil"), draft.get_absolute_url())
    form = {"seen": draft.revision}
    answer = client_of("disdukcapil").post(f"{draft.get_absolute_url()}gerak/ajukan/", form, follow=True)
    receipt = Receipt.objects.get()
    text = answer.content.decode()
    assert f"Tanda terima {receipt.number}" in text
    assert receipt.get_absolute_url() in text


def test_earlier_receipts_stay_at_hand(client_of):
    submission = make_moved(Action.SUBMIT, Action.RETURN, Action.SUBMIT)
    text = page(client_of("disdukcapil"), submission.get_absolute_url())
    assert "1 tanda terima sebelumnya" in text
    for receipt in Receipt.objects.all():
        assert receipt.number in text


@pytest.mark.parametrize("name", ["stranger", "disdukcapil", "dishub"])
def test_anybody_can_check_a_receipt_and_learns_nothing_private(client_of, receipt, name):
    text = page(client_of(name), f"/tanda-terima/{receipt.code}/")
    for word in (receipt.number, receipt.content_hash, "Sah"):
        assert word in text
    for word in ("Permen", "disdukcapil", receipt.submission.innovation.code, receipt.move.by.name):
        assert word not in text


def test_the_public_page_sets_no_cookie_and_may_be_kept(client_of, receipt):
    answer = client_of("stranger").get(f"/tanda-terima/{receipt.code}/")
    assert not answer.cookies
    assert "public" in answer["Cache-Control"]


def test_a_code_is_found_as_typed_from_paper(client_of, receipt):
    browser = client_of("stranger")
    answer = browser.get("/tanda-terima/", {"kode": receipt.printed_code.lower()})
    assert (answer.status_code, answer.url) == (302, f"/tanda-terima/{receipt.code}/")
    assert browser.get(f"/tanda-terima/{receipt.printed_code.lower()}/").status_code == 200


@pytest.mark.parametrize("code", ["0000000000000000", "x", "7KQM-2X9D", "a" * 200])
def test_an_unknown_code_is_told_plainly(client_of, receipt, code):
    answer = client_of("stranger").get(f"/tanda-terima/{code}/")
    assert answer.status_code == 404
    assert "Tanda terima tidak ditemukan" in answer.content.decode()


def test_a_code_that_differs_in_one_letter_is_unknown(client_of, receipt):
    other = receipt.code[:-1] + ("A" if receipt.code[-1] != "A" else "B")
    assert client_of("stranger").get(f"/tanda-terima/{other}/").status_code == 404


def test_once_published_the_page_names_the_innovation(client_of):
    accepted = make_moved(Action.SUBMIT, Action.ACCEPT)
    receipt = Receipt.objects.get()
    text = page(client_of("stranger"), f"/tanda-terima/{receipt.code}/")
    assert accepted.innovation.get_absolute_url() in text
    assert "Permen Manis" in text


def test_a_withheld_innovation_is_not_named(client_of):
    make_moved(Action.SUBMIT, Action.ACCEPT, Action.WITHHOLD)
    assert "Permen Manis" not in page(client_of("stranger"), f"/tanda-terima/{Receipt.objects.get().code}/")


def test_content_that_was_changed_behind_the_portals_back_is_told_to_everybody(client_of, receipt):
    Move.objects.filter(pk=receipt.move_id).update(snapshot=receipt.move.snapshot | {"purpose": "Lain."})
    assert "isinya tidak cocok" in page(client_of("stranger"), f"/tanda-terima/{receipt.code}/")
    assert "Isi tersimpan tidak cocok" in page(client_of("disdukcapil"), receipt.get_absolute_url())


def test_the_sheet_bears_everything_as_plain_words(client_of, receipt):
    words = words_of(pdf_of(client_of("disdukcapil"), receipt))
    for word in (receipt.number, receipt.printed_code, TITLE, "Dinas disdukcapil", receipt.content_hash[:32]):
        assert word in words
    assert "TERLAMBAT" not in words


def test_the_sheet_is_tagged_titled_and_one_page_long_even_with_long_names():
    make_moved(Action.SUBMIT, title="Panjang sekali " * 13)
    receipt = Receipt.objects.with_move().get()
    with pikepdf.open(BytesIO(typeset("receipts/receipt", sheet_of(receipt)))) as pdf:
        assert len(pdf.pages) == 1
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith("id")
        assert receipt.number in str(pdf.docinfo["/Title"])


def test_the_square_leads_to_the_public_page(receipt):
    assert sheet_of(receipt)["qr"] == qr_svg(f"http://testserver/tanda-terima/{receipt.code}/")


def test_the_page_of_a_dossier_asks_the_same_number_of_questions_for_one_and_for_many(client_of, questions):
    submission = make_moved(Action.SUBMIT)
    few = questions(client_of("disdukcapil"), submission.get_absolute_url())
    for _ in range(3):
        move(submission, Action.RETURN, by=reviewer(), note="Perbaiki.", seen_revision=submission.revision)
        move(
            submission,
            Action.SUBMIT,
            by=author_of(submission.innovation.opd),
            seen_revision=submission.revision,
        )
    assert questions(client_of("disdukcapil"), submission.get_absolute_url()) == few
