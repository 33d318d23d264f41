"""Smaller copies of scans: made once, never larger, taken only by the OPD's word, and nobody else's to see."""

import datetime
import io

import pikepdf
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from PIL import Image

from innovasi.iid.actions import accept_copy, ask_copy, make_copy, sweep_copies
from innovasi.iid.actions.copies import CopyRefused
from innovasi.iid.choices import CopyState
from innovasi.iid.models import SmallCopy
from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import move
from innovasi.maturity.models import Evidence
from innovasi.maturity.rules.shrinking import CannotShrink, shrink
from tests.factories import author_of, make_submission
from tests.iid.samples import know_2026, ready_copy, reported, verified
from tests.maturity.verify_samples import make_claim, make_evidence

KIB = 1024


def scan(pages=1, size=(1654, 2339), quality=95):
    """A PDF of noisy pictures, as a scanner makes it."""
    noise = Image.effect_noise(size, 60).convert("RGB")
    out = io.BytesIO()
    noise.save(out, "PDF", save_all=True, append_images=[noise] * (pages - 1), quality=quality)
    return out.getvalue()


def picture_in(content):
    """The first picture of a PDF: its bytes as they stand there, and its mode."""
    with pikepdf.open(io.BytesIO(content)) as document:
        picture = next(iter(document.pages[0].get_images().values()))
        return picture.read_raw_bytes(), pikepdf.PdfImage(picture).as_pil_image().mode


def text_pdf(**catalogue):
    document = pikepdf.new()
    document.add_blank_page()
    for key, value in catalogue.items():
        document.Root[f"/{key}"] = document.make_indirect(value)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_scan_becomes_small_enough_and_keeps_its_pages():
    original = scan(pages=2)
    small = shrink(original, len(original) // 3)
    assert len(small) <= len(original) // 3
    with pikepdf.open(io.BytesIO(small)) as document:
        assert len(document.pages) == 2
    assert picture_in(small)[1] == "RGB"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (text_pdf(), "berisi teks, bukan pindaian"),
        (b"%PDF-1.4 rusak", "tidak dapat dibaca ulang"),
        (text_pdf(Tanda=pikepdf.Dictionary(FT=pikepdf.Name.Sig)), "ditandatangani secara elektronik"),
    ],
)
def test_what_cannot_shrink_is_told_why(content, said):
    with pytest.raises(CannotShrink, match=said):
        shrink(content, 10)


def test_what_stays_above_the_limit_is_not_offered():
    with pytest.raises(CannotShrink, match="masih di atas batas"):
        shrink(scan(), 10 * KIB)


@pytest.mark.parametrize("quality", [5, 40, 75, 95])
def test_a_copy_is_always_smaller_or_there_is_none(quality):
    original = scan(size=(800, 1100), quality=quality)
    try:
        small = shrink(original, len(original) * 2)
    except CannotShrink as refusal:
        assert "masih di atas batas" in str(refusal)
    else:
        assert len(small) < len(original)


def test_pictures_that_are_small_already_are_left_alone():
    original = scan(size=(150, 2000))  # a line or a logo, no scan
    with pytest.raises(CannotShrink, match="berisi teks"):
        shrink(original, 10)


@pytest.fixture
def large(db):
    """An accepted dossier with a scan above the limit of its edition."""
    edition = know_2026()
    type(edition).objects.filter(pk=edition.pk).update(file_limit_kib=400)
    submission = reported()
    content = scan(pages=1)
    evidence = make_evidence(make_claim(submission, "anggaran", 2), size=len(content), title="DPA 2025")
    evidence.file.save("besar", ContentFile(content), save=True)
    return evidence


def text_of(answer):
    return answer.content.decode()


@pytest.mark.django_db
def test_from_the_list_to_the_taken_copy(client_of, large):
    browser = client_of("disdukcapil")
    assert "Buat salinan kecil" in text_of(browser.get("/kerja/iid/berkas/"))
    answer = browser.post(f"/kerja/iid/berkas/{large.pk}/kecilkan/", follow=True)
    assert "Pakai salinan kecil" in text_of(answer)
    copy = SmallCopy.objects.get()
    assert copy.size <= 400 * KIB < large.size
    assert browser.get(f"/kerja/iid/salinan/{copy.pk}/berkas/").getvalue().startswith(b"%PDF-")
    page = text_of(browser.post(f"/kerja/iid/salinan/{copy.pk}/pakai/", follow=True))
    assert "Salinan kecil dipakai" in page
    assert "Tidak ada berkas di atas batas" in page
    new = Evidence.objects.kept().get(submission=large.submission, title="DPA 2025")
    assert (new.size, new.uses.get().claim.indicator.key) == (copy.size, "anggaran")
    large.refresh_from_db()
    assert large.deleted_at is not None
    assert default_storage.exists(large.file.name)


@pytest.mark.django_db
def test_taking_a_copy_asks_for_a_new_verification(large):
    verified(large.submission, "anggaran", 2, reason="")
    copy = ask_copy(large, by=large.by)
    copy.refresh_from_db()
    accept_copy(copy, by=large.by)
    assert large.submission.claims.get(indicator__key="anggaran").verified is None


@pytest.mark.django_db
def test_leaving_the_original_changes_nothing_and_forgets_the_copy(
    client_of, large, django_capture_on_commit_callbacks
):
    copy = ask_copy(large, by=large.by)
    copy.refresh_from_db()
    name = copy.file.name
    with django_capture_on_commit_callbacks(execute=True):
        client_of("disdukcapil").post(f"/kerja/iid/salinan/{copy.pk}/buang/")
    copy.refresh_from_db()
    large.refresh_from_db()
    assert (copy.state, copy.file.name, large.deleted_at) == (CopyState.DROPPED, "", None)
    assert not default_storage.exists(name)
    assert client_of("disdukcapil").get(f"/kerja/iid/salinan/{copy.pk}/berkas/").status_code == 404


@pytest.mark.django_db
def test_asking_twice_gives_the_same_copy_and_a_job_may_run_again(large):
    first = ask_copy(large, by=large.by)
    assert ask_copy(large, by=large.by) == first
    assert make_copy(first.pk) == "tidak ada yang perlu dibuat"


@pytest.mark.django_db
def test_a_text_pdf_is_told_so_on_the_list(client_of, large):
    large.file.save("teks", ContentFile(text_pdf()), save=True)
    page = text_of(client_of("disdukcapil").post(f"/kerja/iid/berkas/{large.pk}/kecilkan/", follow=True))
    assert "berisi teks, bukan pindaian" in page
    listed = text_of(client_of("disdukcapil").get("/kerja/iid/berkas/"))
    assert "berisi teks" in listed
    assert "Buat salinan kecil" not in listed


@pytest.mark.django_db
def test_a_picture_is_not_offered_and_is_refused(client_of, large):
    type(large).objects.filter(pk=large.pk).update(ending="png")
    browser = client_of("disdukcapil")
    assert "Buat salinan kecil" not in text_of(browser.get("/kerja/iid/berkas/"))
    answer = browser.post(f"/kerja/iid/berkas/{large.pk}/kecilkan/", follow=True)
    assert "Hanya PDF" in text_of(answer)


@pytest.mark.django_db
def test_while_bappeda_reads_the_copy_waits(client_of):
    know_2026()
    draft = make_submission()
    copy = ready_copy(draft)
    move(draft, Action.SUBMIT, by=author_of(draft.innovation.opd), seen_revision=draft.revision)
    browser = client_of("disdukcapil")
    assert "Pakai salinan kecil" not in text_of(browser.get(f"/kerja/iid/salinan/{copy.pk}/"))
    assert browser.post(f"/kerja/iid/salinan/{copy.pk}/pakai/").status_code == 403


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("person", "status"),
    [
        ("disdukcapil", 200), ("kepala", 200), ("dishub", 404), ("penelaah", 403),
        ("bappeda", 403), ("pemantau", 404), ("operator", 404), ("stranger", 302),
    ],
)  # fmt: skip
def test_a_copy_is_its_opds_alone(client_of, large, person, status):
    copy = ask_copy(large, by=large.by)
    browser = client_of(person)
    assert browser.get(f"/kerja/iid/salinan/{copy.pk}/").status_code == status
    assert browser.get(f"/kerja/iid/salinan/{copy.pk}/berkas/").status_code == status
    assert "DPA 2025" not in text_of(client_of("dishub").get("/kerja/iid/berkas/"))


@pytest.mark.django_db
def test_a_copy_of_evidence_that_left_is_refused(large):
    copy = ask_copy(large, by=large.by)
    copy.refresh_from_db()
    type(large).objects.filter(pk=large.pk).update(deleted_at=timezone.now())
    with pytest.raises(CopyRefused, match="sudah dilepas"):
        accept_copy(copy, by=large.by)


@pytest.mark.django_db
def test_a_copy_that_nobody_answers_goes_after_a_week(large):
    copy = ask_copy(large, by=large.by)
    assert sweep_copies() == "0 salinan"
    SmallCopy.objects.filter(pk=copy.pk).update(at=timezone.now() - datetime.timedelta(days=8))
    assert sweep_copies() == "1 salinan"
    copy.refresh_from_db()
    assert copy.state == CopyState.DROPPED
