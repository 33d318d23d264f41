"""Packages opened and compared byte by byte: names, index, checksums, rights, and what may go missing meanwhile."""

import csv
import hashlib
import io
import zipfile

import pypdfium2
import pytest
from django.core.files.storage import default_storage

from innovasi.maturity.models import EvidenceView
from innovasi.notifications.models import Notice
from innovasi.reports import actions, board
from innovasi.reports.actions import preparing
from innovasi.reports.choices import Format, Kind, State
from innovasi.reports.documents.packages import archive, names, snapshot
from innovasi.reports.models import Export
from tests.factories import OPDFactory, PeriodFactory, author_of, make_document, make_photo, make_submission
from tests.national_forms.samples import accepted, answered, claim, form, joined, load, prove, proven, waiting
from tests.reports.files import content_of

pytestmark = pytest.mark.django_db
OWN_PAPERS = {"INDEKS.txt", "SHA256SUMS", "index.csv", "profil_permen-manis.pdf"}


@pytest.fixture
def later(monkeypatch):
    """Jobs wait until the test lets them run."""
    jobs = []
    monkeypatch.setattr(preparing, "async_task", lambda name, pk, **more: jobs.append(pk))
    return jobs


def ask(browser, submission):
    return browser.post(f"/kerja/laporan/paket/{submission.pk}/")


def ask_period(browser, period, **more):
    return browser.post("/kerja/laporan/paket/", {"periode": period.pk} | more)


def opened(browser, asked):
    """The files of a package that was asked for, by name."""
    with zipfile.ZipFile(io.BytesIO(content_of(browser.get(f"{asked.url}unduh/")))) as whole:
        assert whole.testzip() is None
        return {name: whole.read(name) for name in whole.namelist()}


def rows(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_evidence_is_named_by_indicator_and_order_and_its_bytes_are_the_same(client_of):
    submission = accepted()
    first = proven(submission, "regulasi", 2, content=b"satu", title="SK Wali Kota No. 12/2026")
    prove(first.claims.get(), content=b"dua", title="", about="Perwal", original_name="perwal.pdf")
    proven(submission, "alat_kerja", 3, content=b"tiga", title="Layar", ending="png")
    browser = client_of("disdukcapil")
    files = opened(browser, ask(browser, submission))
    assert set(files) - OWN_PAPERS == {
        "SID-16_regulasi_1_sk-wali-kota-no-12-2026.pdf",
        "SID-16_regulasi_2_perwal.pdf",
        "SID-19_alat_kerja_1_layar.png",
    }
    assert files["SID-16_regulasi_1_sk-wali-kota-no-12-2026.pdf"] == b"satu"
    assert files["SID-16_regulasi_2_perwal.pdf"] == b"dua"
    assert files["SID-19_alat_kerja_1_layar.png"] == b"tiga"


def test_the_checksums_are_those_of_every_other_file(client_of):
    submission = accepted()
    proven(submission, "regulasi", 2)
    browser = client_of("disdukcapil")
    files = opened(browser, ask(browser, submission))
    sums = dict(reversed(line.split("  ")) for line in files.pop("SHA256SUMS").decode().splitlines())
    assert sums == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}


def test_the_index_says_what_is_what(client_of):
    submission = accepted()
    proven(submission, "regulasi", 2, title="", letter_number="12/SK", letter_date="2026-05-03", about="inovasi")
    proven(submission, "video", 1, url="https://youtu.be/abc", title="Video", ending="", original_name="")
    proven(submission, "kemanfaatan", 1, title="Daftar", holds_personal_data=True)
    browser = client_of("disdukcapil")
    files = opened(browser, ask(browser, submission))
    told = {row["Isian atau indikator"].split(" ")[0]: row for row in rows(files["index.csv"])}
    letter = told["SID-16"]
    assert (letter["Nomor surat"], letter["Tanggal surat"], letter["Tentang"]) == ("12/SK", "3 Mei 2026", "inovasi")
    assert letter["SHA-256"] == hashlib.sha256(files[letter["Berkas"]]).hexdigest()
    assert (told["SID-35"]["Berkas"], told["SID-35"]["Tautan"]) == ("", "https://youtu.be/abc")
    assert [row["Data pribadi"] for row in told.values()] == ["Tidak", "Ya", "Tidak"]
    text = files["INDEKS.txt"].decode()
    assert "Permen Manis" in text
    assert "MEMUAT DATA PRIBADI" in text
    assert "https://youtu.be/abc: SID-35" in text
    assert "Jangan dibagikan" in text


def test_a_file_that_is_gone_is_named_and_breaks_nothing(client_of):
    submission = accepted()
    gone = proven(submission, "regulasi", 2, title="Hilang")
    proven(submission, "bimtek", 1, title="Ada")
    default_storage.delete(gone.file.name)
    browser = client_of("disdukcapil")
    files = opened(browser, ask(browser, submission))
    assert set(files) - OWN_PAPERS == {"SID-20_bimtek_1_ada.pdf"}
    assert [row["Keterangan"] for row in rows(files["index.csv"])] == ["berkas tidak ditemukan saat paket disusun", ""]
    assert "berkas tidak ditemukan" in files["INDEKS.txt"].decode()


def test_what_changes_after_the_snapshot_does_not_mix_in(client_of, monkeypatch):
    submission = accepted()
    kept = proven(submission, "regulasi", 2, content=b"lama", title="Lama")
    real = snapshot.take

    def take(pk, by):
        taken = real(pk, by)
        claim(submission, "regulasi", 3)
        proven(submission, "bimtek", 1, title="Baru")
        kept.delete()
        return taken

    monkeypatch.setattr("innovasi.reports.documents.packages.whole.take", take)
    browser = client_of("disdukcapil")
    files = opened(browser, ask(browser, submission))
    assert set(files) - OWN_PAPERS == {"SID-16_regulasi_1_lama.pdf"}
    assert files["SID-16_regulasi_1_lama.pdf"] == b"lama"


HOSTILE = ["../../etc/passwd", "C:\\Windows\\x", "a\0b\nc", "‮fdp.exe", "…", "=cmd|' /C calc'!A0", "x" * 500, "CON"]


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize("ending", ["pdf", "p/df", "..", "exe\n", ""])
def test_no_name_leaves_its_folder(title, ending):
    name = names.file_name("SID-16_regulasi", 1, title, ending)
    assert name.startswith("SID-16_regulasi_1_")
    assert name.isascii()
    assert len(name) < 120
    assert not set(name) & set('/\\:*?"<>|\n\0 ')
    assert name.count(".") == 1


def test_hostile_names_lie_side_by_side(client_of):
    submission = accepted(title="../../../naik")
    first = proven(submission, "regulasi", 2, content=b"0", title="sama")
    for number in range(1, 4):
        prove(first.claims.get(), content=str(number).encode(), title="../sama", ending="../")
    browser = client_of("disdukcapil")
    files = opened(browser, ask(browser, submission))
    found = sorted(name for name in files if name.startswith("SID"))
    assert [files[name] for name in found] == [b"0", b"1", b"2", b"3"]
    assert not [name for name in files if "/" in name or ".." in name]
    assert "profil_naik.pdf" in files


def test_the_profile_is_a_paper_with_the_texts_and_the_sheet(client_of):
    submission = accepted(purpose="Tujuan dengan #kode $x$ [dan] *bintang*.")
    proven(submission, "regulasi", 2)
    browser = client_of("disdukcapil")
    files = opened(browser, ask(browser, submission))
    with pypdfium2.PdfDocument(files["profil_permen-manis.pdf"]) as paper:
        text = " ".join(" ".join(page.get_textpage().get_text_range() for page in paper).split())
    assert "#kode $x$ [dan] *bintang*" in text
    assert "Peraturan Kepala Daerah" in text
    assert "Nilai yang diklaim 6, dengan bukti 6" in text


def test_a_chosen_form_brings_its_texts_and_its_files(client_of):
    submission = joined(accepted())
    answered(submission, ringkasan="Dua kata")
    make_document(submission, kind="anggaran", original_name="DPA 2026.pdf")
    photo = make_photo(submission, alt_text="Petugas melayani")
    default_storage.save(f"foto/{photo.key}/1280.jpg", io.BytesIO(b"gambar"))
    browser = client_of("disdukcapil")
    files = opened(browser, ask(browser, submission))
    assert "== Ringkasan (2 kata, paling banyak 200)\r\nDua kata" in files["KIPP_isian.txt"].decode()
    assert files["IID_anggaran_1_dpa-2026.pdf"] == b"%PDF-1.4 uji"
    assert files["IID_foto_1_petugas-melayani.jpg"] == b"gambar"


@pytest.mark.parametrize(
    ("person", "status"),
    [
        ("stranger", 302),
        ("disdukcapil", 302),
        ("kepala", 302),
        ("dishub", 404),
        ("penelaah", 302),
        ("bappeda", 302),
        ("pemantau", 403),
        ("operator", 404),
    ],
)
def test_a_package_is_for_its_opd_and_for_bappeda(client_of, person, status):
    submission = accepted()
    asked = ask(client_of(person), submission)
    assert asked.status_code == status
    assert Export.objects.count() == (status == 302 and person != "stranger")


def test_a_draft_is_packed_for_its_opd_alone(client_of):
    load()
    submission = make_submission()
    assert ask(client_of("penelaah"), submission).status_code == 404
    assert ask(client_of("disdukcapil"), submission).status_code == 302


def test_everything_taken_out_is_kept_and_so_is_who_got_which_evidence(client_of, person_of):
    submission = accepted()
    plain, private = proven(submission, "regulasi", 1), proven(submission, "sdm", 1, holds_personal_data=True)
    ask(client_of("disdukcapil"), submission)
    ask(client_of("penelaah"), submission)
    assert [(row.by, row.kind, row.state) for row in Export.objects.order_by("pk")] == [
        (person_of("disdukcapil"), Kind.PACKAGE, State.READY),
        (person_of("penelaah"), Kind.PACKAGE, State.READY),
    ]
    assert set(EvidenceView.objects.values_list("by__email", "evidence")) == {
        ("disdukcapil@uji.id", private.pk),
        ("penelaah@uji.id", private.pk),
        ("penelaah@uji.id", plain.pk),
    }


def test_who_lost_the_right_gets_neither_a_package_nor_the_file_of_yesterday(client_of, person_of, later):
    submission, browser = accepted(), client_of("penelaah")
    done, waits = ask(browser, submission), ask_period(browser, submission.period)
    actions.build(later[0])
    reviewer = person_of("penelaah")
    reviewer.role = "pemantau"
    reviewer.save()
    assert browser.get(f"{done.url}unduh/").status_code == 404
    with pytest.raises(preparing.NoLongerAllowed):
        actions.build(later[1])
    assert "gagal" in browser.get(waits.url).content.decode()


def test_without_the_right_to_evidence_the_index_says_so_and_holds_no_link(person_of):
    submission = accepted()
    proven(submission, "regulasi", 1)
    proven(submission, "video", 1, url="https://rahasia.example/v", ending="", original_name="")
    taken = snapshot.take(submission.pk, person_of("pemantau"))
    assert [(item.name, item.why_not) for item in taken.items] == [("", snapshot.CLOSED)] * 2
    assert not EvidenceView.objects.exists()


def test_a_period_is_one_archive_with_a_folder_for_each_accepted_innovation(client_of, person_of):
    first, second = accepted(title="Satu"), accepted(title="Dua", opd=OPDFactory(code="dinkes"))
    waiting(title="Tiga")
    proven(first, "regulasi", 1, content=b"satu", title="sk")
    proven(second, "regulasi", 1, content=b"dua", title="sk")
    browser = client_of("bappeda")
    Notice.objects.all().delete()
    asked = ask_period(browser, first.period)
    files = opened(browser, asked)
    folders = {name.split("/")[0] for name in files}
    assert folders == {f"{first.innovation.code}_satu", f"{second.innovation.code}_dua"}
    assert files[f"{first.innovation.code}_satu/SID-16_regulasi_1_sk.pdf"] == b"satu"
    sums = files[f"{second.innovation.code}_dua/SHA256SUMS"].decode()
    assert f"{hashlib.sha256(b'dua').hexdigest()}  SID-16_regulasi_1_sk.pdf\n" in sums
    assert Notice.objects.get().subject == "Berkas “Paket satu periode” siap diunduh"
    assert "2 inovasi" in browser.get(asked.url).content.decode()
    one = opened(browser, ask_period(browser, first.period, opd="dinkes"))
    assert {name.split("/")[0] for name in one} == {f"{second.innovation.code}_dua"}


def test_progress_is_told_after_each_innovation(client_of, later, monkeypatch):
    first, _ = accepted(title="Satu"), accepted(title="Dua")
    ask_period(client_of("bappeda"), first.period)
    seen, real = [], snapshot.take

    def take(pk, by):
        seen.append(tuple(Export.objects.values_list("state", "done", "total").get()))
        return real(pk, by)

    monkeypatch.setattr("innovasi.reports.documents.packages.whole.take", take)
    actions.build(later[0])
    assert seen == [(State.RUNNING, 0, 2), (State.RUNNING, 1, 2)]
    assert Export.objects.get().done == 2


@pytest.mark.parametrize(
    ("person", "status"),
    [("disdukcapil", 404), ("penelaah", 302), ("bappeda", 302), ("pemantau", 404), ("operator", 404)],
)
def test_the_package_of_a_period_is_bappedas(client_of, person, status):
    assert ask_period(client_of(person), accepted().period).status_code == status


def test_an_empty_or_too_large_package_is_refused_with_advice(client_of, monkeypatch):
    browser, period = client_of("bappeda"), PeriodFactory()
    refused = browser.post("/kerja/laporan/paket/", {"periode": period.pk}, follow=True).content.decode()
    assert "Belum ada inovasi yang disetujui" in refused
    proven(accepted(), "regulasi", 1)
    monkeypatch.setattr(board, "MOST_BYTES", 1)
    refused = browser.post("/kerja/laporan/paket/", {"periode": period.pk}, follow=True).content.decode()
    assert "Pilih satu OPD, lalu minta sekali lagi." in refused
    assert not Export.objects.exists()
    for nonsense in ("", "x", "9" * 30, "-1"):
        assert browser.post("/kerja/laporan/paket/", {"periode": nonsense}).status_code == 404


def test_a_large_file_is_never_whole_in_memory(monkeypatch):
    """Every read is of one chunk, and what waits for its end waits on the disk."""
    monkeypatch.setattr(archive, "CHUNK", 10)
    sizes = []

    def read(size):
        sizes.append(size)
        return b"x" * 10 if len(sizes) < 5 else b""

    target = io.BytesIO()
    assert archive.copied(read, target)[0] == 40
    assert set(sizes) == {10}


def test_a_package_asks_as_often_for_one_piece_as_for_thirty(person_of, django_assert_max_num_queries):
    submission = joined(accepted())
    proven(submission, "regulasi", 1)
    person = author_of(submission.innovation.opd)
    with django_assert_max_num_queries(40) as few:
        snapshot.take(submission.pk, person)
    for key in ("sdm", "bimtek", "aktor", "monev", "replikasi"):
        for _ in range(6):
            proven(submission, key, 1)
    with django_assert_max_num_queries(len(few)):
        snapshot.take(submission.pk, person)


def test_a_package_is_named_after_its_innovation(client_of):
    submission, browser = accepted(), client_of("disdukcapil")
    answer = browser.get(f"{ask(browser, submission).url}unduh/")
    assert f'filename="paket-{submission.innovation.code}-' in answer["Content-Disposition"]
    assert answer["Content-Type"] == "application/zip"
    assert answer["Content-Security-Policy"] == "sandbox"
    assert "no-store" in answer["Cache-Control"]
    assert Export.objects.get().format == Format.ZIP


def test_the_form_that_a_package_used_is_frozen(client_of):
    browser = client_of("disdukcapil")
    ask(browser, accepted())
    assert form("iid").is_frozen
