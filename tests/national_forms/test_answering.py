"""What only one form asks: it appears when chosen, is suggested, counted, never cut, and lost by nobody."""

import json
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from innovasi.common.words import count_words
from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import move
from innovasi.maturity.models import Evidence
from innovasi.national_forms import actions
from innovasi.national_forms.forms import AnswersForm
from innovasi.national_forms.models import Answer, Participation
from innovasi.programmes.actions import close_period
from tests.factories import PeriodFactory, admin, author_of, make_submission
from tests.national_forms.samples import accepted, answered, form, joined, load, proven
from tests.world import drawn

pytestmark = pytest.mark.django_db
OWNER = "disdukcapil"


def at(submission, rest=""):
    return f"/kerja/pengajuan/{submission.pk}/formulir/{rest}"


def text(response):
    return " ".join(unescape(response.content.decode()).split())


@pytest.fixture
def dossier(db):
    return joined(accepted())


def marks(**texts):
    stored = {name.replace("_", "-"): value for name, value in texts.items()}
    return AnswersForm(form("kipp").fields.all(), stored).marks()


def test_the_questions_appear_only_after_choosing(client_of):
    submission, browser = accepted(), client_of(OWNER)
    assert "Ikut KIPP" in text(browser.get(at(submission)))
    assert browser.get(at(submission, "kipp/isi/")).status_code == 404
    assert browser.get(at(submission, "kipp/salin/")).status_code == 404
    chosen = browser.post(at(submission, "kipp/ikut/"))
    assert chosen.url == at(submission, "kipp/isi/")
    assert "Strategi keberlanjutan" in text(browser.get(chosen.url))
    assert form("kipp").is_frozen


def test_choosing_twice_is_choosing_once(dossier, client_of):
    client_of(OWNER).post(at(dossier, "kipp/ikut/"))
    assert Participation.objects.count() == 1


def test_leaving_keeps_the_words_for_the_next_time(dossier, client_of):
    browser = client_of(OWNER)
    answered(dossier, ringkasan="Satu kalimat.")
    browser.post(at(dossier, "kipp/batal/"))
    assert not Participation.objects.exists()
    browser.post(at(dossier, "kipp/ikut/"))
    assert "Satu kalimat." in text(browser.get(at(dossier, "kipp/isi/")))


def test_a_suggestion_is_made_of_answers_and_claims(client_of):
    submission = accepted(benefit="Warga hemat.", outcome="Antrean hilang.")
    proven(submission, "monev", 2, title="Laporan SKM", letter_number="12/SKM", about="kepuasan")
    joined(submission)
    page = text(client_of(OWNER).get(at(submission, "kipp/isi/")))
    assert "Warga hemat. Antrean hilang. Monitoring dan Evaluasi Inovasi Daerah: Laporan hasil pengukuran" in page
    assert "Bukti: Laporan SKM, Nomor 12/SKM, tentang kepuasan." in page


def test_a_suggestion_over_the_limit_is_told_and_taken_whole(dossier, client_of):
    browser = client_of(OWNER)
    page = text(browser.get(at(dossier, "kipp/isi/")))
    assert "100 kata melebihi batas 200." in page  # the design has 300 words, kebaruan takes 200
    took = browser.post(at(dossier, "kipp/isi/"), {"dasar": marks(), "kebaruan": "", "pakai": "kebaruan"})
    assert took.url.endswith("#id_kebaruan")
    assert count_words(Answer.objects.get(field__key="kebaruan").text) == 300
    assert "300 kata dari paling banyak 200. 100 kata terlalu banyak" in text(browser.get(at(dossier, "kipp/isi/")))


def test_a_suggestion_does_not_overwrite_what_was_typed(dossier, client_of):
    typed = {"dasar": marks(), "kebaruan": "Tulisan kami.", "pakai": "kebaruan"}
    client_of(OWNER).post(at(dossier, "kipp/isi/"), typed)
    assert Answer.objects.get(field__key="kebaruan").text == "Tulisan kami."


def test_autosave_answers_with_one_line_and_new_marks(dossier, client_of):
    browser, address = client_of(OWNER), at(dossier, "kipp/isi/")
    answer = browser.post(address, {"dasar": marks(), "ringkasan": "Baru."}, headers={"HX-Request": "true"})
    assert "Tersimpan" in text(answer)
    given = json.loads(unescape(answer.content.decode()).split('value="')[1].split('" autocomplete')[0])
    again = browser.post(
        address, {"dasar": json.dumps(given), "ringkasan": "Baru lagi."}, headers={"HX-Request": "true"}
    )
    assert "Tersimpan" in text(again)
    assert Answer.objects.get().text == "Baru lagi."


def test_of_two_writers_neither_loses_words(dossier, client_of):
    loaded = marks()
    answered(dossier, ringkasan="Tulisan rekan.")
    browser, address = client_of(OWNER), at(dossier, "kipp/isi/")
    clash = browser.post(address, {"dasar": loaded, "ringkasan": "Tulisan saya.", "kebaruan": "Aman."})
    assert clash.status_code == 409
    page = text(clash)
    assert "Tulisan rekan." in page
    assert "Tulisan saya." in page
    assert Answer.objects.get(field__key="ringkasan").text == "Tulisan rekan."
    assert Answer.objects.get(field__key="kebaruan").text == "Aman."
    seen = unescape(clash.content.decode()).split('id="dasar" value="')[1].split('" autocomplete')[0]
    browser.post(address, {"dasar": seen, "ringkasan": "Tulisan kita."})
    assert Answer.objects.get(field__key="ringkasan").text == "Tulisan kita."


@pytest.mark.parametrize("typed", [{"kategori": "Perang bintang"}, {"ringkasan": "x" * 20_001}, {"ringkasan": "a\0b"}])
def test_what_cannot_be_kept_is_said_beside_its_field_and_stays_typed(dossier, client_of, typed):
    answer = client_of(OWNER).post(at(dossier, "kipp/isi/"), {"dasar": marks(), "kebaruan": "Aman."} | typed)
    assert answer.status_code == 422
    assert "Kesalahan:" in text(answer)
    assert [row.field.key for row in Answer.objects.select_related("field")] == ["kebaruan"]


def test_while_bappeda_reads_the_words_are_given_back(client_of):
    load()
    submission = joined(make_submission())
    move(submission, Action.SUBMIT, by=author_of(submission.innovation.opd), seen_revision=submission.revision)
    answer = client_of(OWNER).post(at(submission, "kipp/isi/"), {"dasar": marks(), "ringkasan": "Tulisan saya."})
    assert answer.status_code == 403
    assert "Selama Bappeda membaca" in text(answer)
    assert "Tulisan saya." in text(answer)
    assert not Answer.objects.exists()


def test_a_file_takes_its_place_and_the_next_one_replaces_it(dossier, client_of):
    browser = client_of(OWNER)
    address = at(dossier, "kipp/berkas/pernyataan-identitas/")
    for name in ("satu.pdf", "dua.pdf"):
        pdf = SimpleUploadedFile(name, drawn("PDF", (200, 200 + len(name))))
        assert browser.post(address, {"berkas": pdf}).url == at(dossier, "kipp/isi/")
    kept = Evidence.objects.kept().get()
    assert (kept.original_name, kept.title) == ("dua.pdf", "Surat pernyataan identitas")
    assert Evidence.objects.count() == 2  # the first waits for the sweep
    assert "dua.pdf" in text(browser.get(at(dossier, "kipp/isi/")))
    browser.post(f"{address}lepas/")
    assert not Evidence.objects.kept().exists()


@pytest.mark.parametrize(
    ("upload", "said"),
    [
        (None, "Pilih berkasnya dulu."),
        (("a.exe", b"MZ"), "bukan jenis yang diminta"),
        (("a.pdf", b"bukan pdf"), "bukan PDF yang utuh"),
        (("a.pdf", b""), "kosong"),
    ],
)
def test_a_file_that_is_no_pdf_is_refused_in_words(dossier, client_of, upload, said):
    data = {"berkas": SimpleUploadedFile(*upload)} if upload else {}
    answer = client_of(OWNER).post(at(dossier, "kipp/berkas/pernyataan-identitas/"), data)
    assert answer.status_code == 422
    assert said in text(answer)
    assert not Evidence.objects.exists()


def test_a_new_dossier_of_the_innovation_begins_with_the_old_answers(dossier):
    answered(dossier, ringkasan="Dari tahun lalu.")
    close_period(dossier.period, by=admin())
    new = make_submission(period=PeriodFactory(year=2027, title="Berikut"))
    new.innovation = dossier.innovation
    new.save(update_fields=["innovation"])
    joined(new)
    assert Answer.objects.get(submission=new).text == "Dari tahun lalu."


def test_answers_move_to_a_new_version_by_their_key(dossier):
    answered(dossier, ringkasan="Tetap ikut.")
    version = actions.new_version(form("kipp"), by=admin())
    actions.leave(dossier, "kipp", by=author_of(dossier.innovation.opd))
    actions.join(dossier, version, by=author_of(dossier.innovation.opd))
    assert Answer.objects.get(field__form=version).text == "Tetap ikut."


def test_the_copy_page_holds_every_text_without_a_script(dossier, client_of):
    answered(dossier, ringkasan="Baris satu.\n\nBaris <dua> & tiga.")
    page = client_of(OWNER).get(at(dossier, "kipp/salin/")).content.decode()
    assert "Baris satu.\n\nBaris &lt;dua&gt; &amp; tiga.</pre>" in page
    labels = [field.label for field in form("kipp").fields.exclude(only_medium="non-digital")]
    places = [page.index(f">{label}") for label in labels]
    assert places == sorted(places)
    assert "5 kata, paling banyak 200" in page
    assert page.count('data-module="copy"') == page.count("<pre")
