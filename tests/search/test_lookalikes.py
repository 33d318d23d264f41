"""Names that are alike are told to whom they concern, and nothing that must stay unknown."""

import pytest
from django.urls import reverse

from innovasi.innovations.choices import Action
from innovasi.search.lookalikes import find, read
from tests.factories import OPDFactory, make_accepted, make_moved, make_submission

pytestmark = pytest.mark.django_db

NEW = reverse("innovations:new")
LIVE = reverse("innovations:lookalikes")


@pytest.fixture
def published():
    """Some innovations of Dishub that citizens can read."""
    for title in (
        "SI-PANDU: Sistem Pelayanan Terpadu",
        "Antre Dari Rumah",
        "Jemput Sampah Terpilah",
        "Aplikasi Layanan Kepegawaian",
        "Layanan Perizinan Keliling",
    ):
        make_accepted(opd=OPDFactory(code="dishub"), title=title)


def alike(title, person, besides=None):
    return [row.title for row in find(title, person, besides)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("antre dari rumah", "Antre Dari Rumah"),
        ("Antrean dari rumah untuk puskesmas", "Antre Dari Rumah"),
        ("Penjemputan sampah yang dipilah", "Jemput Sampah Terpilah"),
        ("SIPANDU", "SI-PANDU: Sistem Pelayanan Terpadu"),
        ("Si Pandu Mobile", "SI-PANDU: Sistem Pelayanan Terpadu"),
        ("Perizinan Keliling", "Layanan Perizinan Keliling"),
    ],
)
def test_other_forms_of_the_same_name_are_found(published, person_of, typed, found):
    assert alike(typed, person_of("disdukcapil"))[0] == found


@pytest.mark.parametrize(
    "typed", ["", "a", "!!", "Layanan", "Aplikasi Antar Jemput Sekolah", "Kelas Memasak Ikan", "dari untuk yang"]
)
def test_a_common_word_alone_makes_nothing_alike(published, person_of, typed):
    assert alike(typed, person_of("disdukcapil")) == []


def test_a_hit_says_whose_it_is_of_which_year_and_where_to_read_it(published, person_of):
    [row] = find("Antre Dari Rumah", person_of("disdukcapil"))
    assert (row.opd, row.year, row.state) == ("Dishub", 2026, "")
    assert row.url == "/inovasi/antre-dari-rumah/"


def test_an_opd_never_learns_of_another_opds_unpublished_name(person_of):
    dishub = OPDFactory(code="dishub")
    make_submission(opd=dishub, title="Halte Bercerita")
    make_moved(Action.SUBMIT, opd=dishub, title="Halte Bercerita Dua")
    make_moved(Action.SUBMIT, Action.RETURN, opd=dishub, title="Halte Bercerita Tiga")
    make_moved(Action.SUBMIT, Action.ACCEPT, Action.WITHHOLD, opd=dishub, title="Halte Bercerita Empat")
    for name in ("disdukcapil", "kepala"):
        assert alike("Halte Bercerita", person_of(name)) == []
    assert alike("Halte Bercerita", person_of("dishub")) == [
        "Halte Bercerita",
        "Halte Bercerita Dua",
        "Halte Bercerita Tiga",
    ]


def test_a_reviewer_learns_of_what_was_submitted_but_of_no_draft(person_of):
    make_submission(title="Halte Bercerita")
    make_moved(Action.SUBMIT, opd=OPDFactory(code="dishub"), title="Halte Bercerita Dua")
    for name in ("penelaah", "bappeda"):
        assert alike("Halte Bercerita", person_of(name)) == ["Halte Bercerita Dua"]


def test_a_name_is_not_like_itself(person_of):
    row = make_submission(title="Halte Bercerita")
    assert alike("Halte Bercerita", person_of("disdukcapil"), row.innovation_id) == []


def test_an_update_under_way_is_named_once_by_what_citizens_read(client_of, person_of):
    accepted = make_accepted(title="Halte Bercerita")
    client_of("disdukcapil").post(reverse("innovations:revise", args=[accepted.innovation_id]))
    [row] = find("Halte Bercerita", person_of("disdukcapil"))
    assert row.state == ""


def test_the_new_page_tells_while_a_name_is_typed(published, client_of, period):
    browser = client_of("disdukcapil")
    page = browser.get(NEW).content.decode()
    assert f'hx-get="{LIVE}"' in page
    assert "Mirip dengan" not in page
    part = browser.get(LIVE, {"title": "Antre dari rumah"}).content.decode()
    assert '<a href="/inovasi/antre-dari-rumah/">Antre Dari Rumah</a> (Dishub, 2026)' in part
    assert "<html" not in part


def test_without_scripts_the_profile_tells_once_it_is_saved(published, client_of):
    draft = make_submission(title="Antre dari Rumah Sakit")
    page = client_of("disdukcapil").get(reverse("innovations:section", args=[draft.pk, "profil"])).content.decode()
    assert "Mirip dengan:" in page
    assert "Antre Dari Rumah" in page


def test_the_review_page_tells_too(published, client_of):
    row = make_moved(Action.SUBMIT, title="Antrean dari rumah")
    page = client_of("penelaah").get(reverse("reviews:submission", args=[row.pk])).content.decode()
    assert "Mirip dengan:" in page
    assert "Bandingkan dulu" in page


@pytest.mark.parametrize(("who", "status"), [("dishub", 404), ("pemantau", 404), ("stranger", 302)])
def test_a_dossiers_own_address_is_not_for_others(client_of, draft, who, status):
    assert client_of(who).get(reverse("innovations:lookalikes_of", args=[draft.pk])).status_code == status


@pytest.mark.parametrize(
    "title", ["\x00", "'; DROP TABLE", '"' * 50, "a* OR b", "x" * 5000, "🏥 " * 80, "NOT AND OR NEAR"]
)
def test_whatever_is_typed_is_only_a_name(published, client_of, title):
    assert client_of("disdukcapil").get(LIVE, {"title": title}).status_code == 200


def test_a_script_in_a_name_is_shown_as_letters(client_of):
    make_accepted(title="<script>alert(1)</script> Halte Bercerita", opd=OPDFactory(code="dishub"))
    part = client_of("disdukcapil").get(LIVE, {"title": "Halte Bercerita"}).content.decode()
    assert "<script>" not in part
    assert "Halte Bercerita" in part


@pytest.mark.parametrize("many", [1, 25])
def test_it_asks_four_questions_however_much_there_is(person_of, django_assert_num_queries, many):
    for number in range(many):
        make_accepted(title=f"Antre Dari Rumah {number}", opd=OPDFactory(code="dishub"))
        make_submission(title=f"Antre Dari Rumah Lagi {number}")
    person = person_of("disdukcapil")
    with django_assert_num_queries(4):
        assert find("Antre dari rumah", person)


def test_rare_words_weigh_more_than_common_ones(published):
    name = read("Layanan Sampah")
    assert name.weights["sampah"] > name.weights["layan"]
