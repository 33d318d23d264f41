"""The writing help stands at the citizen's section, says the same as the rules, and never refuses a word."""

import pytest

from innovasi.innovations.models import Submission
from innovasi.writing.rules import ADVISED, hints
from tests.factories import make_submission

pytestmark = pytest.mark.django_db
OFFICIAL = "Dalam rangka mempercepat layanan, datanglah ke loket SKPWNI."


@pytest.fixture
def dossier():
    return make_submission(citizen_summary=OFFICIAL, cost="", before="Antre", after="")


def section(client_of, dossier, person="disdukcapil", part="warga"):
    return client_of(person).get(f"/kerja/pengajuan/{dossier.pk}/{part}/")


def list_under(page, field):
    """The lines of the list under a field."""
    inside = page.split(f'id="saran-{field}"')[1].split("</ul>")[0]
    return [line.split("</li>")[0] for line in inside.split("<li>")[1:]]


def test_each_text_for_citizens_has_its_list_and_no_other_field(client_of, dossier):
    page = section(client_of, dossier).content.decode()
    assert page.count('data-module="plain-language"') == len(ADVISED) == 6
    assert all(f'id="saran-{name}"' in page for name in ADVISED)
    assert "plain-language" not in section(client_of, dossier, part="uraian").content.decode()


def test_what_is_stored_gets_the_advice_of_the_rules(client_of, dossier):
    page = section(client_of, dossier).content.decode()
    assert list_under(page, "citizen_summary") == hints(OFFICIAL)
    assert list_under(page, "citizen_summary")[0] == "“dalam rangka” lebih mudah dipahami bila ditulis “untuk”."
    assert list_under(page, "before") == []


def test_the_five_questions_are_ticked_where_all_their_fields_are_filled(client_of, dossier):
    page = section(client_of, dossier).content.decode()
    box = page.split('id="ditanya-warga"')[1].split("</ul>")[0]
    ticked = {}
    for line in box.split("<li ")[1:]:
        question = line.split("</a>")[0].rsplit(">", 1)[1]
        ticked[question] = "data-answered hidden" not in line
        assert ("data-open hidden" in line) is ticked[question]
    assert ticked == {
        "Untuk siapa?": True,
        "Apa yang berubah?": False,
        "Bagaimana memakainya?": True,
        "Berapa biayanya?": False,
        "Ke mana bertanya?": True,
    }


def test_the_preview_shows_what_is_there_and_hides_what_is_not(client_of, dossier):
    page = section(client_of, dossier).content.decode()
    box = page.split('id="akan-membaca"')[1].split("</section>")[0]
    assert "<h3>Permen Manis</h3>" in box
    assert f'data-shows="id_citizen_summary">{OFFICIAL}</p>' in box
    assert "<div hidden><dt>Biaya</dt>" in box
    assert "<div><dt>Kontak</dt>" in box


def test_words_that_look_like_markup_stay_words(client_of):
    dossier = make_submission(citizen_summary="<script>alert(1)</script> XYZQ", title="<b>Permen</b>")
    page = section(client_of, dossier).content.decode()
    assert "<script>alert" not in page
    assert "<b>Permen" not in page


def test_advice_never_keeps_a_text_from_being_saved(client_of, dossier):
    text = f"{OFFICIAL} Lagi: ABCD EFGH."
    browser, address = client_of("disdukcapil"), f"/kerja/pengajuan/{dossier.pk}/warga/"
    marks = browser.get(address).context["marks"]
    assert browser.post(address, {"dasar": marks, "audience": text}).status_code == 302
    assert Submission.objects.get(pk=dossier.pk).audience == text


def test_another_opd_and_a_stranger_see_nothing(client_of, dossier):
    assert section(client_of, dossier, "dishub").status_code == 404
    assert section(client_of, dossier, "stranger").status_code == 302
