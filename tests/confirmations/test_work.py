"""OPDs confirm in the workspace; Bappeda sees what nobody has confirmed and asks again."""

import pytest

from innovasi.confirmations.models import Confirmation, Round
from tests.confirmations.samples import confirmed, make_ask
from tests.factories import OPDFactory, make_accepted

pytestmark = pytest.mark.django_db
RUNNING, STOPPED = {"running": "berjalan"}, {"running": "berhenti", "since": "3 Maret 2025"}
LIST = "/kerja/masih-jalan/"


@pytest.fixture
def innovation(accepted):
    return confirmed(accepted.innovation, days=340)


def text_of(answer):
    return answer.content.decode()


def test_the_opd_confirms_with_one_tap_from_its_own_list(client_of, innovation):
    page = text_of(client_of("disdukcapil").get("/kerja/inovasi/"))
    assert f'action="{LIST}{innovation.pk}/"' in page
    assert "1 inovasi perlu dipastikan" in text_of(client_of("disdukcapil").get("/kerja/"))
    answer = client_of("disdukcapil").post(f"{LIST}{innovation.pk}/", RUNNING, follow=True)
    assert "masih berjalan, dipastikan hari ini" in text_of(answer)
    assert f'action="{LIST}{innovation.pk}/"' not in text_of(answer)
    assert "perlu dipastikan" not in text_of(client_of("disdukcapil").get("/kerja/"))


def test_the_list_asks_nothing_before_it_is_due_and_lets_a_stopped_one_run_again(client_of, accepted):
    browser, address = client_of("disdukcapil"), f"{LIST}{accepted.innovation_id}/"
    assert f'action="{address}"' not in text_of(browser.get("/kerja/inovasi/"))
    browser.post(address, STOPPED)
    page = text_of(browser.get(address))
    assert "Sudah berhenti sejak 3 Maret 2025" in page
    browser.post(address, RUNNING)
    assert [row.running for row in Confirmation.objects.all()] == ["berjalan", "berhenti"]
    assert "di ruang kerja" in text_of(browser.get(address))


def test_citizens_read_since_which_month_it_has_stopped(client_of, accepted):
    browser, address = client_of("disdukcapil"), f"{LIST}{accepted.innovation_id}/"
    page = accepted.innovation.get_absolute_url()
    assert "Sudah berhenti" not in text_of(client_of("stranger").get(page))
    browser.post(address, STOPPED)
    assert "Sudah berhenti sejak Maret 2025" in text_of(client_of("stranger").get(page))
    assert "No longer running since March 2025" in text_of(client_of("stranger").get(f"/en{page}"))
    browser.post(address, RUNNING)
    assert "Sudah berhenti" not in text_of(client_of("stranger").get(page))


@pytest.mark.parametrize(
    ("person", "reads", "answers", "asks"),
    [
        ("disdukcapil", 200, 302, 404),
        ("kepala", 200, 302, 404),
        ("dishub", 404, 404, 404),
        ("penelaah", 200, 403, 403),
        ("bappeda", 200, 403, 302),
        ("pemantau", 200, 403, 403),
        ("operator", 404, 404, 404),
        ("stranger", 302, 302, 302),
    ],
)
def test_only_the_opd_answers_and_only_bappeda_asks(client_of, innovation, person, reads, answers, asks):
    browser, address = client_of(person), f"{LIST}{innovation.pk}/"
    assert browser.get(address).status_code == reads
    assert browser.post(address, RUNNING).status_code == answers
    assert Confirmation.objects.exists() is (person in ("disdukcapil", "kepala"))
    assert browser.post(f"{address}tanya/").status_code == asks
    assert Round.objects.exists() is (person == "bappeda")


def test_a_draft_has_no_such_page(client_of, draft):
    assert client_of("disdukcapil").get(f"{LIST}{draft.innovation_id}/").status_code == 404


def test_bappeda_filters_by_how_certain_it_is(client_of, innovation):
    titles = {"Baru Saja": 3, "Lama Sekali": 500, "Sedang Ditanya": 350, "Tidak Ada Lagi": 360}
    rows = {title: confirmed(make_accepted(title=title).innovation, days=days) for title, days in titles.items()}
    make_ask(rows["Sedang Ditanya"])
    client_of("disdukcapil").post(f"{LIST}{rows['Tidak Ada Lagi'].pk}/", STOPPED)

    def shown(query):
        page = text_of(client_of("bappeda").get(LIST + query))
        return {title for title in [*titles, "Permen Manis"] if f">{title}</a>" in page}

    assert shown("") == {"Permen Manis", "Lama Sekali", "Sedang Ditanya"}
    assert shown("?keadaan=lewat-13-bulan") == {"Lama Sekali"}
    assert shown("?keadaan=sudah-ditanya") == {"Sedang Ditanya"}
    assert shown("?keadaan=berhenti") == {"Tidak Ada Lagi"}
    assert shown("?keadaan=semua") == {*titles, "Permen Manis"}
    assert shown("?q=lama") == {"Lama Sekali"}
    assert shown("?opd=disdukcapil&keadaan=semua") == {*titles, "Permen Manis"}
    assert shown("?q=%00&keadaan=x&opd=y&halaman=-1") == {"Permen Manis", "Lama Sekali", "Sedang Ditanya"}


def test_asking_again_comes_back_to_the_list_as_it_was_filtered(client_of, innovation):
    browser = client_of("bappeda")
    answer = browser.post(f"{LIST}{innovation.pk}/tanya/", {"saringan": "q=permen&opd=disdukcapil"}, follow=True)
    assert answer.redirect_chain == [(f"{LIST}?q=permen&opd=disdukcapil", 302)]
    assert "dikirim ke Dinas disdukcapil" in text_of(answer)
    assert "belum dijawab" in text_of(answer)
    again = browser.post(f"{LIST}{innovation.pk}/tanya/", {"saringan": "//jahat.id\r\nX: 1"}, follow=True)
    assert again.redirect_chain[0][0].startswith(LIST)
    assert "Sudah ditanyakan hari ini" in text_of(again)


def test_the_questions_do_not_grow_with_the_list(client_of, innovation, questions):
    few = [questions(client_of("bappeda"), LIST), questions(client_of("disdukcapil"), "/kerja/inovasi/")]
    for number in range(6):
        confirmed(make_accepted(title=f"Inovasi {number}").innovation, days=400)
    many = [questions(client_of("bappeda"), LIST), questions(client_of("disdukcapil"), "/kerja/inovasi/")]
    assert many == few


def test_another_opd_sees_none_of_it(client_of, innovation):
    make_accepted(title="Angkot Pintar", opd=OPDFactory(code="dishub"))
    assert "Permen Manis" not in text_of(client_of("dishub").get("/kerja/inovasi/"))
    assert "perlu dipastikan" not in text_of(client_of("dishub").get("/kerja/"))
