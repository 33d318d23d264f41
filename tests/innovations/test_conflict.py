"""Two people, or two devices, in one section: nobody's words are lost."""

import html as html_text
import json

import pytest
from django.urls import reverse

from innovasi.innovations.actions.saving import save_answers
from innovasi.innovations.models import Submission
from tests.innovations.forms_as_seen import controls, fill


@pytest.fixture
def url(draft):
    return reverse("innovations:section", args=[draft.pk, "uraian"])


@pytest.fixture
def officer(client_of):
    return client_of("disdukcapil")


@pytest.fixture
def head(client_of):
    return client_of("kepala")


def row(draft):
    return Submission.objects.get(pk=draft.pk)


def test_different_answers_of_two_people_are_both_kept(draft, url, officer, head):
    early = fill(officer, url, purpose="Dari petugas.")
    head.post(url, fill(head, url, outcome="Dari kepala."))
    assert officer.post(url, early).status_code == 302
    assert (row(draft).purpose, row(draft).outcome) == ("Dari petugas.", "Dari kepala.")


def test_one_answer_of_two_people_is_shown_to_the_second_in_both_texts(draft, url, officer, head):
    early = fill(officer, url, purpose="Dari petugas.", benefit="Manfaat dari petugas.")
    head.post(url, fill(head, url, purpose="Dari kepala."))
    answer = officer.post(url, early)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Yang tersimpan sekarang, oleh Kepala, pukul" in page
    assert "Dari kepala." in page
    assert controls(answer)["purpose"] == ["Dari petugas."]
    assert controls(answer)["pilih-purpose"] == ["saya"]
    assert "hx-post" not in page.split('id="bagian"')[1].split(">")[0]
    assert (row(draft).purpose, row(draft).benefit) == ("Dari kepala.", "Manfaat dari petugas.")


@pytest.mark.parametrize(("choice", "kept"), [("saya", "Dari petugas."), ("tersimpan", "Dari kepala.")])
def test_the_choice_decides(draft, url, officer, head, choice, kept):
    early = fill(officer, url, purpose="Dari petugas.")
    head.post(url, fill(head, url, purpose="Dari kepala."))
    clash = controls(officer.post(url, early))
    answer = officer.post(url, clash | {"pilih-purpose": [choice]})
    assert answer.status_code == 302
    assert row(draft).purpose == kept


def test_the_same_words_of_two_people_are_no_clash(draft, url, officer, head):
    early = fill(officer, url, purpose="Sama.")
    head.post(url, fill(head, url, purpose="Sama."))
    assert officer.post(url, early).status_code == 302
    assert row(draft).revision == 2


def test_a_third_text_stored_meanwhile_clashes_again(draft, url, officer, head):
    early = fill(officer, url, purpose="Dari petugas.")
    head.post(url, fill(head, url, purpose="Dari kepala."))
    clash = controls(officer.post(url, early))
    head.post(url, fill(head, url, purpose="Kepala sekali lagi."))
    assert officer.post(url, clash).status_code == 409
    assert row(draft).purpose == "Kepala sekali lagi."


def test_checked_boxes_are_merged_too(draft, officer, head):
    url = reverse("innovations:section", args=[draft.pk, "profil"])
    early = fill(officer, url, other_urusan=["12"])
    assert officer.post(url, early).status_code == 302
    stale = fill(head, url)
    officer.post(url, fill(officer, url) | {"other_urusan": []})
    assert head.post(url, stale).status_code == 302
    assert list(row(draft).other_urusan.all()) == []


def test_a_request_without_fingerprints_overwrites_nothing(draft, url, officer):
    answer = officer.post(url, {"purpose": "Menimpa."})
    assert answer.status_code == 409
    assert row(draft).purpose == "Mempercepat layanan."


def test_lines_that_a_browser_ends_its_own_way_are_no_change(draft, url, officer):
    officer.post(url, fill(officer, url, purpose="Satu.\r\nDua."))
    assert row(draft).purpose == "Satu.\nDua."
    officer.post(url, fill(officer, url, purpose="Satu.\r\nDua."))
    assert row(draft).revision == 2


class TestAutosave:
    """With scripts the same form is sent in the background; the answer is one line."""

    HEADERS = {"HX-Request": "true"}

    def send(self, client, url, form):
        answer = client.post(url, form, headers=self.HEADERS)
        marks = controls(answer).get("dasar", [""])[0]
        return answer, html_text.unescape(marks)

    def test_it_says_when_it_saved_and_brings_new_fingerprints(self, draft, url, officer):
        form = fill(officer, url, purpose="Satu.")
        answer, marks = self.send(officer, url, form)
        assert answer.status_code == 200
        assert "Tersimpan" in answer.content.decode()
        assert "<form" not in answer.content.decode()
        assert row(draft).purpose == "Satu."
        again, _ = self.send(officer, url, form | {"purpose": ["Dua."], "dasar": [marks]})
        assert "juga diubah" not in again.content.decode()
        assert row(draft).purpose == "Dua."

    def test_an_unreadable_answer_is_named_and_the_rest_saved(self, draft, officer):
        url = reverse("innovations:section", args=[draft.pk, "profil"])
        answer, _ = self.send(officer, url, fill(officer, url, trial_date="kapan", initiator_name="Budi"))
        assert "Belum dapat disimpan: Waktu uji coba" in answer.content.decode()
        assert row(draft).initiator_name == "Budi"

    def test_a_clash_is_told_and_still_there_at_the_next_save(self, draft, url, officer, head):
        early = fill(officer, url, purpose="Dari petugas.")
        head.post(url, fill(head, url, purpose="Dari kepala."))
        answer, marks = self.send(officer, url, early)
        assert "Tujuan juga diubah di tempat lain" in answer.content.decode()
        assert officer.post(url, early | {"dasar": [marks]}).status_code == 409
        assert row(draft).purpose == "Dari kepala."

    def test_an_old_page_does_not_bring_back_what_another_changed(self, draft, url, officer, head):
        page = fill(officer, url)
        head.post(url, fill(head, url, purpose="Dari kepala."))
        _, marks = self.send(officer, url, page | {"benefit": ["Baru."]})
        self.send(officer, url, page | {"benefit": ["Lebih baru."], "dasar": [marks]})
        assert (row(draft).purpose, row(draft).benefit) == ("Dari kepala.", "Lebih baru.")

    def test_a_dossier_that_moved_on_says_so(self, draft, url, officer):
        form = fill(officer, url, purpose="Satu.")
        officer.post(reverse("innovations:move", args=[draft.pk, "ajukan"]), {"seen": "1"})
        answer, _ = self.send(officer, url, form)
        assert "berstatus Diajukan" in answer.content.decode()


def test_one_save_is_one_revision_whatever_it_changes(draft, person_of):
    person = person_of("disdukcapil")
    marks = json.loads("{}")
    outcome = save_answers(draft, {"coordinates": "-5, 105", "minutes_before": 3}, marks, by=person)
    assert (outcome.changed, outcome.submission.revision) == (("coordinates", "minutes_before"), 2)
