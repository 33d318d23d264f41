"""What a page that is open hears when its session has ended."""

import pytest

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def test_a_part_of_a_page_says_that_the_session_is_over_and_leads_to_a_new_tab(client_of):
    answer = client_of("stranger").post("/kerja/pengajuan/1/uraian/", {"purpose": "x"}, headers=HTMX)
    words = answer.content.decode()
    assert answer.status_code == 401
    assert answer["Cache-Control"] == "no-store"
    assert "Anda sudah keluar." in words
    assert "tulisan Anda tetap di sini" in words
    assert 'href="/akun/masuk/" target="_blank" rel="noopener"' in words
    assert "<html" not in words


@pytest.mark.parametrize("headers", [{}, {**HTMX, "HX-Boosted": "true"}])
def test_a_whole_page_leads_to_the_sign_in(client_of, headers):
    answer = client_of("stranger").get("/kerja/inovasi/", headers=headers)
    assert (answer.status_code, answer.url) == (302, "/akun/masuk/?next=/kerja/inovasi/")


def test_who_is_signed_in_is_not_stopped(client_of):
    assert client_of("disdukcapil").get("/kerja/inovasi/", headers=HTMX).status_code == 200
