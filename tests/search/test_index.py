"""The index holds what citizens may see, and nothing else."""

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import move
from innovasi.search import fulltext
from innovasi.search.actions import index, rebuild, unindex
from innovasi.search.board import find
from innovasi.search.models import Entry, Word
from tests.factories import admin, make_accepted, make_moved, make_photo, make_submission


@pytest.fixture(autouse=True)
def empty_index(db):
    """Transactional tests leave rows in `search_index`, which no model describes and no flush reaches."""
    fulltext.clear()


def state():
    """Everything that the index holds, comparable before and after."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM search_index ORDER BY rowid")
        table = cursor.fetchall()
    return table, sorted(Word.objects.values_list("word", "length", "count")), list(Entry.objects.values())


def counts(*words):
    known = dict(Word.objects.values_list("word", "count"))
    return [known.get(word) for word in words]


def found(text):
    entries = Entry.objects.in_bulk(find(text).ranked)
    return [entries[key].code for key in find(text).ranked]


@pytest.mark.parametrize(
    "actions",
    [
        (),
        (Action.SUBMIT,),
        (Action.SUBMIT, Action.TAKE),
        (Action.SUBMIT, Action.RETURN),
        (Action.SUBMIT, Action.REJECT),
        (Action.SUBMIT, Action.WITHDRAW),
        (Action.SUBMIT, Action.ACCEPT, Action.WITHHOLD),
    ],
)
def test_what_is_not_published_is_in_no_part_of_the_index(db, actions):
    make_moved(*actions, title="Rahasiaku", citizen_summary="Belumterbit.")
    assert state() == ([], [], [])


def test_acceptance_puts_the_dossier_into_the_index(db):
    submission = make_accepted()
    entry = Entry.objects.get()
    assert (entry.pk, entry.submission, entry.title) == (submission.innovation_id, submission, "Permen Manis")
    assert (entry.opd.code, entry.year, entry.urusan.number) == ("disdukcapil", 2026, 12)
    assert entry.slug == "permen-manis"
    assert found("permen") == [entry.code]
    assert counts("permen", "kelahiran", "rahasiaku") == [1, 1, None]


def test_a_withheld_innovation_vanishes_and_comes_back(db):
    submission = make_moved(Action.SUBMIT, Action.ACCEPT)
    before = state()
    move(submission, Action.WITHHOLD, by=admin(), note="Keliru.", seen_revision=submission.revision)
    assert state() == ([], [], [])
    move(submission, Action.RELEASE, by=admin(), seen_revision=submission.revision)
    assert state()[:2] == before[:2]


def test_a_decision_that_is_undone_leaves_no_trace(db):
    with pytest.raises(RuntimeError), transaction.atomic():
        make_accepted()
        raise RuntimeError
    assert state() == ([], [], [])


def test_contacts_and_names_of_persons_are_not_searchable(db):
    make_accepted(contact="Siti 0812", initiator_name="Budiwati")
    assert found("Budiwati") == found("0812") == []
    assert counts("budiwati", "siti") == [None, None]


def test_a_draft_of_an_update_does_not_reach_the_index(db):
    submission = make_accepted()
    submission.title = "Judulbaru"
    index(submission.innovation)
    assert found("judulbaru") == []


def test_indexing_twice_changes_nothing(db):
    submission = make_accepted()
    before = state()
    index(submission.innovation)
    assert state() == before


def test_words_are_counted_by_innovation_and_forgotten_with_the_last(db):
    first = make_accepted(title="Permen Manis Satu")
    second = make_accepted(title="Permen Asam")
    assert counts("permen", "manis", "asam") == [2, 1, 1]
    unindex(second.innovation)
    assert counts("permen", "manis", "asam") == [1, 1, None]
    unindex(first.innovation)
    assert state() == ([], [], [])


def test_rebuilding_gives_what_the_moves_gave(db):
    make_accepted()
    make_accepted(title="Si-Pandu")
    make_submission(title="Rahasiaku")
    before = state()
    assert rebuild() == 2
    assert state() == before


def test_rebuilding_drops_what_should_not_be_there(db):
    submission = make_accepted()
    submission.innovation.is_withheld = True
    submission.innovation.save()
    assert rebuild() == 0
    assert state() == ([], [], [])


def test_the_command_says_how_many(db, capsys):
    make_accepted()
    call_command("bangun_indeks")
    assert "1 inovasi" in capsys.readouterr().out


def test_a_start_writes_the_index_anew_only_when_texts_become_other_terms(db, capsys, monkeypatch):
    make_accepted()
    call_command("bangun_indeks", "--bila-perlu")
    call_command("bangun_indeks", "--bila-perlu")
    assert capsys.readouterr().out.count("1 inovasi") == 1
    monkeypatch.setattr(fulltext, "LAYOUT", 99)
    call_command("bangun_indeks", "--bila-perlu")
    assert "1 inovasi" in capsys.readouterr().out


def test_the_cover_is_the_chosen_picture_else_the_first_that_can_be_shown(db):
    submission = make_accepted()
    make_photo(submission, state="menunggu", order=0)
    first = make_photo(submission, order=1)
    index(submission.innovation)
    assert Entry.objects.get().cover == first.key
    chosen = make_photo(submission, order=2, is_cover=True, alt_text="Loket baru")
    index(submission.innovation)
    assert (Entry.objects.get().cover, Entry.objects.get().cover_alt) == (chosen.key, "Loket baru")


def test_indexing_takes_a_constant_number_of_queries(db, django_assert_max_num_queries):
    submission = make_accepted()
    make_accepted(title="Si-Pandu")
    with django_assert_max_num_queries(14):
        index(submission.innovation)
