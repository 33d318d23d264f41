"""Django's admin shows the operator the rows of a review, and lets nobody change one."""

import pytest

from innovasi.innovations.actions import helping
from innovasi.innovations.choices import Action
from innovasi.reviews.actions import assign, check_criterion, open_reading
from tests.factories import make_moved, make_submission

MODELS = {
    "reviews/assignment": "reviewer",
    "reviews/reading": "state",
    "reviews/criterioncheck": "holds",
    "innovations/helprequest": "message",
}
SECRET = "Alasan yang hanya untuk Bappeda"


@pytest.fixture
def rows(person_of):
    """The key of one row of each kind."""
    submission, reviewer = make_moved(Action.SUBMIT), person_of("penelaah")
    assign([submission], reviewer, by=person_of("bappeda"))
    open_reading(submission, by=reviewer)
    check = check_criterion(submission, 1, by=reviewer, holds=False, note=SECRET)
    asked = helping.ask(make_submission(), by=person_of("disdukcapil"), message=SECRET)
    return {
        "reviews/assignment": submission.assignment.pk,
        "reviews/reading": submission.readings.get().pk,
        "reviews/criterioncheck": check.pk,
        "innovations/helprequest": asked.pk,
    }


@pytest.mark.parametrize("model", MODELS)
def test_the_operator_sees_who_and_when_but_no_words(client_of, rows, model):
    page = client_of("operator").get(f"/admin/{model}/")
    assert page.status_code == 200
    assert "T0000" in page.content.decode()  # the code of the innovation
    assert SECRET not in page.content.decode()


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("name", ["operator", "bappeda"])
def test_there_is_no_way_to_change_a_row(client_of, rows, name, model):
    browser = client_of(name)
    for path in (f"{rows[model]}/change/", f"{rows[model]}/delete/", f"{rows[model]}/history/", "add/"):
        assert browser.get(f"/admin/{model}/{path}").status_code == 403, path
        assert browser.post(f"/admin/{model}/{path}", {MODELS[model]: "x"}).status_code == 403, path


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("name", ["bappeda", "penelaah", "disdukcapil", "dishub", "pemantau"])
def test_nobody_else_opens_the_lists(client_of, rows, name, model):
    assert client_of(name).get(f"/admin/{model}/").status_code in (302, 403, 404)
