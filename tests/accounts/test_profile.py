"""One's own account."""

import pytest

from innovasi.accounts.choices import Role

pytestmark = pytest.mark.django_db
EVERYBODY = ["disdukcapil", "kepala", "dishub", "penelaah", "bappeda", "pemantau", "operator"]


@pytest.mark.parametrize("name", EVERYBODY)
def test_everybody_has_an_account_page(client_of, name):
    page = client_of(name).get("/akun/").content.decode()
    assert "Ganti kata sandi" in page
    assert "/akun/pemberitahuan/atur/" in page


def test_a_visitor_has_none(client_of):
    assert client_of("stranger").get("/akun/").url.startswith("/akun/masuk/")


def test_a_person_changes_name_and_number_and_nothing_else(client_of, person_of):
    data = {"name": "Ani Lestari", "phone": "+62 812-3456-7890", "role": "bappeda_admin", "email": "x@y.id"}
    assert client_of("disdukcapil").post("/akun/", data).status_code == 302
    person = person_of("disdukcapil")
    assert (person.name, person.phone) == ("Ani Lestari", "+62 812-3456-7890")
    assert (person.role, person.email) == (Role.OPD, "disdukcapil@uji.id")


@pytest.mark.parametrize("phone", ["123", "telepon saya", "0812<script>"])
def test_a_strange_number_is_explained_and_kept(client_of, phone):
    answer = client_of("disdukcapil").post("/akun/", {"name": "Ani", "phone": phone})
    assert answer.status_code == 422
    assert "Tulis nomor dengan angka saja" in answer.content.decode()
