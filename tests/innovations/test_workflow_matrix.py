"""Every status × every role × every action, written out by hand."""

import pytest
from django.contrib.auth.models import AnonymousUser

from innovasi.innovations.actions import helping
from innovasi.innovations.choices import Action, Perm, Status
from innovasi.innovations.workflow import MoveRefused, move, open_moves
from tests.factories import make_moved

PATHS = {
    Status.DRAFT: (),
    Status.SUBMITTED: (Action.SUBMIT,),
    Status.UNDER_REVIEW: (Action.SUBMIT, Action.TAKE),
    Status.RETURNED: (Action.SUBMIT, Action.RETURN),
    Status.ACCEPTED: (Action.SUBMIT, Action.ACCEPT),
    Status.REJECTED: (Action.SUBMIT, Action.REJECT),
    Status.WITHDRAWN: (Action.SUBMIT, Action.WITHDRAW),
}
PEOPLE = ("disdukcapil", "kepala", "dishub", "penelaah", "bappeda", "pemantau", "operator")
NOBODY = ""

# Who may make which move from which status. Columns of the names: the OPD's officer and its head,
# another OPD, reviewer, Bappeda's admin, observer, operator. A move or person not named may not.
OWNERS = "disdukcapil kepala"
REVIEWERS = "penelaah bappeda"
MAY_MOVE = {
    (Status.DRAFT, Action.SUBMIT): OWNERS,
    (Status.DRAFT, Action.CANCEL): OWNERS,
    (Status.SUBMITTED, Action.WITHDRAW): OWNERS,
    (Status.SUBMITTED, Action.TAKE): REVIEWERS,
    (Status.SUBMITTED, Action.RETURN): REVIEWERS,
    (Status.SUBMITTED, Action.ACCEPT): REVIEWERS,
    (Status.SUBMITTED, Action.REJECT): REVIEWERS,
    (Status.UNDER_REVIEW, Action.WITHDRAW): OWNERS,
    (Status.UNDER_REVIEW, Action.RETURN): REVIEWERS,
    (Status.UNDER_REVIEW, Action.ACCEPT): REVIEWERS,
    (Status.UNDER_REVIEW, Action.REJECT): REVIEWERS,
    (Status.RETURNED, Action.SUBMIT): OWNERS,
    (Status.RETURNED, Action.CANCEL): OWNERS,
    (Status.WITHDRAWN, Action.SUBMIT): OWNERS,
    (Status.ACCEPTED, Action.WITHHOLD): "bappeda",
}
TARGETS = {
    Action.SUBMIT: Status.SUBMITTED,
    Action.TAKE: Status.UNDER_REVIEW,
    Action.RETURN: Status.RETURNED,
    Action.ACCEPT: Status.ACCEPTED,
    Action.REJECT: Status.REJECTED,
    Action.WITHDRAW: Status.WITHDRAWN,
    Action.CANCEL: Status.WITHDRAWN,
    Action.CONTINUE: Status.WITHDRAWN,
    Action.WITHHOLD: Status.ACCEPTED,
    Action.RELEASE: Status.ACCEPTED,
}
ALL_READERS = f"{OWNERS} {REVIEWERS} pemantau"
MAY = {
    Perm.READ: {
        Status.DRAFT: OWNERS,
        Status.SUBMITTED: ALL_READERS,
        Status.UNDER_REVIEW: ALL_READERS,
        Status.RETURNED: ALL_READERS,
        Status.ACCEPTED: ALL_READERS,
        Status.REJECTED: ALL_READERS,
        Status.WITHDRAWN: ALL_READERS,
    },
    Perm.EDIT: {
        Status.DRAFT: OWNERS,
        Status.SUBMITTED: NOBODY,
        Status.UNDER_REVIEW: NOBODY,
        Status.RETURNED: OWNERS,
        Status.ACCEPTED: NOBODY,
        Status.REJECTED: NOBODY,
        Status.WITHDRAWN: OWNERS,
    },
    Perm.READ_FILES: {
        Status.DRAFT: OWNERS,
        Status.SUBMITTED: f"{OWNERS} {REVIEWERS}",
        Status.UNDER_REVIEW: f"{OWNERS} {REVIEWERS}",
        Status.RETURNED: f"{OWNERS} {REVIEWERS}",
        Status.ACCEPTED: f"{OWNERS} {REVIEWERS}",
        Status.REJECTED: f"{OWNERS} {REVIEWERS}",
        Status.WITHDRAWN: f"{OWNERS} {REVIEWERS}",
    },
    Perm.ASK_HELP: dict.fromkeys(Status, NOBODY) | {Status.DRAFT: OWNERS},
    Perm.HELP: dict.fromkeys(Status, NOBODY),
    Perm.CONFIRM: dict.fromkeys(Status, NOBODY)
    | {Status.DRAFT: OWNERS, Status.RETURNED: OWNERS, Status.WITHDRAWN: OWNERS},
    Perm.COMPARE: dict.fromkeys(Status, f"disdukcapil kepala dishub {REVIEWERS}"),
}
# A draft whose OPD asked for help (*Bantu isi*); the moves of a draft stay the OPD's.
MAY_WHEN_HELPED = {
    Perm.READ: f"{OWNERS} {REVIEWERS}",
    Perm.EDIT: f"{OWNERS} {REVIEWERS}",
    Perm.READ_FILES: f"{OWNERS} {REVIEWERS}",
    Perm.HELP: REVIEWERS,
    Perm.ASK_HELP: OWNERS,
    Perm.CONFIRM: OWNERS,
    Perm.SUBMIT: OWNERS,
    Perm.DECIDE: NOBODY,
    Perm.WITHHOLD: NOBODY,
}


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("name", PEOPLE)
def test_the_offered_moves_are_those_of_the_table(person_of, status, name):
    submission = make_moved(*PATHS[status])
    expected = {action for (source, action), people in MAY_MOVE.items() if source == status and name in people.split()}
    assert set(open_moves(submission, person_of(name))) == expected


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("name", PEOPLE)
def test_a_move_succeeds_exactly_where_the_table_says_so(person_of, status, name):
    submission, person = make_moved(*PATHS[status]), person_of(name)
    for action in TARGETS:
        if name in MAY_MOVE.get((status, action), NOBODY).split():
            continue
        with pytest.raises(MoveRefused):
            move(submission, action, by=person, note="Alasan.", seen_revision=submission.revision)
        submission.refresh_from_db()
        assert submission.status == status


@pytest.mark.parametrize(("status", "action"), MAY_MOVE)
def test_an_allowed_move_leads_to_its_status(person_of, status, action):
    submission = make_moved(*PATHS[status])
    person = person_of(MAY_MOVE[status, action].split()[0])
    row = move(submission, action, by=person, note="Alasan.", seen_revision=submission.revision)
    submission.refresh_from_db()
    assert (submission.status, row.source, row.target) == (TARGETS[action], status, TARGETS[action])


def test_withholding_and_releasing_take_turns(person_of):
    submission = make_moved(Action.SUBMIT, Action.ACCEPT, Action.WITHHOLD)
    assert open_moves(submission, person_of("bappeda")) == [Action.RELEASE]
    assert open_moves(submission, person_of("penelaah")) == []


@pytest.mark.parametrize("permission", MAY)
@pytest.mark.parametrize("status", Status)
def test_reading_and_writing_follow_the_table(person_of, permission, status):
    submission = make_moved(*PATHS[status])
    may = {name for name in PEOPLE if person_of(name).has_perm(permission, submission)}
    assert may == set(MAY[permission][status].split())


@pytest.fixture
def helped(person_of):
    """A draft whose OPD asked for help, as the database has it."""
    draft = make_moved()
    helping.ask(draft, by=person_of("disdukcapil"))
    draft.refresh_from_db()
    return draft


@pytest.mark.parametrize("permission", MAY_WHEN_HELPED)
def test_a_draft_opened_for_help_follows_its_own_row(person_of, helped, permission):
    may = {name for name in PEOPLE if person_of(name).has_perm(permission, helped)}
    assert may == set(MAY_WHEN_HELPED[permission].split())
    assert not AnonymousUser().has_perm(permission, helped)


@pytest.mark.parametrize("name", PEOPLE)
def test_help_gives_nobody_another_move(person_of, helped, name):
    expected = {Action.SUBMIT, Action.CANCEL} if name in OWNERS.split() else set()
    assert set(open_moves(helped, person_of(name))) == expected
    for action in set(TARGETS) - expected:
        with pytest.raises(MoveRefused):
            move(helped, action, by=person_of(name), note="Alasan.", seen_revision=helped.revision)


@pytest.mark.parametrize("permission", MAY)
@pytest.mark.parametrize("name", PEOPLE)
def test_after_the_help_everything_is_as_before(person_of, helped, permission, name):
    helping.end(helped, by=person_of("penelaah"))
    helped.refresh_from_db()
    assert person_of(name).has_perm(permission, helped) == (name in MAY[permission][Status.DRAFT].split())


@pytest.mark.parametrize("status", Status)
def test_a_visitor_may_nothing(db, status):
    submission = make_moved(*PATHS[status])
    assert open_moves(submission, AnonymousUser()) == []
    assert not [permission for permission in MAY if AnonymousUser().has_perm(permission, submission)]
