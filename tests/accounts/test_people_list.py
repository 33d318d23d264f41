"""The list of people: searched, narrowed, ordered, and cheap."""

import datetime

import pytest
from django.utils import timezone

from innovasi.accounts import actions
from innovasi.accounts.choices import Role
from tests.factories import OPDFactory, UserFactory, admin

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague(db):
    return UserFactory(email="ani@uji.id", name="Ani", opd=OPDFactory(code="disdukcapil"))


@pytest.fixture
def outsider(db):
    return UserFactory(email="budi@uji.id", name="Budi", opd=OPDFactory(code="dinkes"))


def test_people_are_found_by_name_address_role_opd_and_state(client_of, colleague, outsider):
    outsider.is_active = False
    outsider.save()
    browser = client_of("bappeda")

    def found(query):
        return {person.name for person in browser.get(f"/kerja/data/orang/?{query}").context["board"].listing.page}

    assert found("q=ani@") == {"Ani"}
    assert found("opd=dinkes") == {"Budi"}
    assert found("peran=bappeda_admin") == {"Bappeda"}
    assert found("keadaan=nonaktif") == {"Budi"}
    assert found("keadaan=belum-masuk") == {"Ani"}
    assert found("keadaan=entah") == {"Ani", "Bappeda", "Budi"}


def test_people_whose_mail_comes_back_are_found(client_of, colleague, outsider):
    actions.mark_bounced(outsider, "550 kotak surat\npenuh", by=admin())
    page = client_of("bappeda").get("/kerja/data/orang/?keadaan=surel-gagal")
    assert [line.person.name for line in page.context["board"].lines] == ["Budi"]
    mine = client_of("bappeda").get(f"/kerja/data/orang/{outsider.pk}/").content.decode()
    assert "550 kotak surat penuh" in mine
    client_of("bappeda").post(f"/kerja/data/orang/{outsider.pk}/surel-berfungsi/")
    outsider.refresh_from_db()
    assert outsider.email_bounced_at is None


def test_people_without_an_account_yet_are_on_the_page_of_invitations(client_of):
    answer = client_of("bappeda").get("/kerja/data/orang/?keadaan=menunggu&q=ani")
    assert answer.url == "/kerja/data/undangan/?q=ani"


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ("", ["Ani", "Bappeda", "Budi"]),
        ("opd", ["Budi", "Ani", "Bappeda"]),
        ("terbaru", ["Bappeda", "Budi", "Ani"]),
        ("terlama", ["Ani", "Budi", "Bappeda"]),
    ],
)
def test_people_are_ordered_as_asked(client_of, colleague, outsider, order, names):
    outsider.last_login = timezone.now() - datetime.timedelta(days=9)
    outsider.save()
    lines = client_of("bappeda").get(f"/kerja/data/orang/?urut={order}").context["board"].lines
    assert [line.person.name for line in lines] == names


def test_the_list_says_how_each_account_stands(client_of, colleague, outsider):
    actions.deactivate(outsider, by=admin())
    states = {
        line.person.name: line.state for line in client_of("bappeda").get("/kerja/data/orang/").context["board"].lines
    }
    assert states == {"Ani": "Belum masuk", "Bappeda": "Aktif", "Budi": "Nonaktif"}


def test_the_list_asks_the_same_number_of_questions_for_one_and_for_many(client_of, questions):
    browser, inviter = client_of("bappeda"), admin()
    for number in range(3):
        if number == 1:
            few = questions(browser, "/kerja/data/orang/")
        for each in range(1 + 6 * number):
            opd = OPDFactory()
            UserFactory(opd=opd)
            email = f"u{number}-{each}@uji.id"
            actions.invite(email=email, name="U", role=Role.OPD, opd=opd, by=inviter)
    assert questions(browser, "/kerja/data/orang/") == few
