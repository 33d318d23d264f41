"""Owner, head, other OPD, reviewers, observer, operator and stranger meet every page."""

import pytest

from innovasi.innovations.actions import helping
from innovasi.national_forms.models import NationalForm, Participation
from tests.factories import author_of, make_submission
from tests.national_forms.samples import accepted, form, joined, load, proven, waiting

pytestmark = pytest.mark.django_db
PEOPLE = ("stranger", "disdukcapil", "kepala", "dishub", "penelaah", "bappeda", "pemantau", "operator")


def statuses(client_of, address, method="get"):
    return [getattr(client_of(person), method)(address).status_code for person in PEOPLE]


def test_the_pages_of_an_accepted_dossier(client_of):
    base = f"/kerja/pengajuan/{joined(accepted()).pk}/formulir/"
    for page in ("", "iid/salin/", "kipp/salin/"):
        assert statuses(client_of, base + page) == [302, 200, 200, 404, 200, 200, 200, 404], page
    # who only reads is led from the questions to the copy
    assert statuses(client_of, base + "kipp/isi/") == [302, 200, 200, 404, 302, 302, 302, 404]


def test_a_draft_is_its_opds_own(client_of):
    load()
    base = f"/kerja/pengajuan/{make_submission().pk}/formulir/"
    assert statuses(client_of, base) == [302, 200, 200, 404, 404, 404, 404, 404]


@pytest.mark.parametrize("page", ["isi/", "ikut/", "berkas/pernyataan-identitas/lepas/", "batal/"])
def test_writing_is_its_opds_own(client_of, page):
    address = f"/kerja/pengajuan/{joined(accepted()).pk}/formulir/kipp/{page}"
    assert statuses(client_of, address, "post")[3:] == [404, 403, 403, 403, 404]


def test_a_helper_of_bappeda_may_fill_in_a_draft(client_of):
    load()
    submission = make_submission()
    helping.ask(submission, by=author_of(submission.innovation.opd))
    assert client_of("penelaah").post(f"/kerja/pengajuan/{submission.pk}/formulir/kipp/ikut/").status_code == 302
    assert Participation.objects.filter(submission=submission).exists()


def test_while_bappeda_reads_nothing_is_chosen(client_of):
    submission = waiting()
    client_of("disdukcapil").post(f"/kerja/pengajuan/{submission.pk}/formulir/kipp/ikut/")
    assert not Participation.objects.exists()


def test_the_observer_sees_that_there_is_evidence_and_no_way_to_it(client_of):
    submission = accepted()
    piece = proven(submission, "regulasi", 2, url="https://rahasia.example/sk", title="Tautan SK")
    address = f"/kerja/pengajuan/{submission.pk}/formulir/iid/salin/"
    for person, opens in (("pemantau", False), ("penelaah", True), ("disdukcapil", True)):
        page = client_of(person).get(address).content.decode()
        assert "Tautan SK" in page
        assert (f"/kerja/bukti/{piece.pk}/" in page) is opens, person
        assert ("rahasia.example" in page) is opens, person


def test_a_form_that_nobody_knows_is_not_there(client_of):
    base = f"/kerja/pengajuan/{accepted().pk}/formulir/"
    for page in ("entah/salin/", "jippnas/isi/", "iid/isi/"):
        assert client_of("disdukcapil").get(base + page).status_code == 404
    assert client_of("disdukcapil").post(base + "iid/ikut/").status_code == 404


def test_the_forms_are_bappedas_data(client_of):
    load()
    pk, field = form("kipp").pk, form("kipp").fields.first().pk
    readable, kept = [302, 404, 404, 404, 200, 200, 200, 404], [302, 404, 404, 404, 404, 200, 404, 404]
    assert statuses(client_of, "/kerja/data/formulir/") == readable
    assert statuses(client_of, f"/kerja/data/formulir/{pk}/") == readable
    for page in ("ubah/", "salin/", "isian/baru/", f"isian/{field}/"):
        assert statuses(client_of, f"/kerja/data/formulir/{pk}/{page}") == kept, page
    assert statuses(client_of, f"/kerja/data/formulir/{pk}/versi/", "post")[1:5] == [404] * 4
    assert NationalForm.objects.of_year("kipp", 2025).count() == 2  # Bappeda's admin alone made one
