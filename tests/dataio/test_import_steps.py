"""The life of an import: a dry run writes nothing, confirming writes all or nothing, and only once."""

import datetime

import pytest
import time_machine
from django.core.files.storage import default_storage
from django.db.models import Count
from django.utils import timezone

from innovasi.dataio.actions import importing
from innovasi.dataio.actions.importing import kinds, steps, sweep
from innovasi.dataio.choices import ImportKind, RunState
from innovasi.dataio.models import ImportRun, KnownName
from innovasi.innovations.models import Innovation, Move, Submission
from tests.dataio.workbooks import HEAD, bring_in, outcomes, receive, workbook
from tests.factories import OPDFactory, PeriodFactory, admin

pytestmark = pytest.mark.django_db
ROWS = [HEAD, [1, "Antar Akta", "disdukcapil"], [2, "Jemput Bola", "dinkes"], [3, "Tiga", "Dinas Antah"]]


@pytest.fixture(autouse=True)
def city():
    OPDFactory(code="disdukcapil")
    OPDFactory(code="dinkes")
    return PeriodFactory(year=2026)


def counted():
    return [model.objects.aggregate(n=Count("pk"))["n"] for model in (Innovation, Submission, Move, KnownName)]


def test_a_dry_run_writes_nothing():
    run = receive(workbook({"A": ROWS}))
    assert run.report["counts"] == {"baru": 2, "berubah": 0, "sama": 0, "lewat": 0, "salah": 1}
    assert counted() == [0, 0, 0, 0]


def test_rows_that_are_wrong_hold_back_all_until_a_person_lets_them_go():
    run = receive(workbook({"A": ROWS}))
    with pytest.raises(importing.ImportRefused, match="Masih ada 1 baris yang perlu diperbaiki"):
        importing.confirm(run, by=admin(), skip_wrong=False)
    assert counted() == [0, 0, 0, 0]
    importing.confirm(run, by=admin(), skip_wrong=True)
    assert counted() == [2, 2, 2, 0]


def test_an_error_in_the_middle_leaves_nothing(monkeypatch):
    calls = []

    def stumble(*args, **kwargs):
        calls.append(1)
        if len(calls) == 2:
            raise RuntimeError("listrik padam")
        return begin(*args, **kwargs)

    begin = kinds.innovations.writing.begin
    monkeypatch.setattr(kinds.innovations.writing, "begin", stumble)
    run = bring_in(workbook({"A": ROWS[:3]}))
    assert len(calls) == 2
    assert counted() == [0, 0, 0, 0]
    assert (run.state, run.confirmed_by) == (RunState.READY, None)
    assert "tidak ada yang tersimpan" in run.report["trouble"]


def test_a_mistake_of_the_portal_while_reading_is_no_dead_end(monkeypatch):
    monkeypatch.setattr(steps, "plan_of", lambda run, tables: 1 / 0)
    run = receive(workbook({"A": ROWS}))
    assert (run.state, run.report) == (RunState.FAILED, {"refusal": steps.UNREAD})
    importing.discard(run, by=admin())
    importing.examine(run.pk)
    assert not ImportRun.objects.exists()


def test_what_changed_since_the_preview_is_shown_before_it_is_written():
    run = receive(workbook({"A": ROWS[:3]}))
    bring_in(workbook({"B": ROWS[:2]}))
    importing.confirm(run, by=admin(), skip_wrong=True)
    run.refresh_from_db()
    assert run.state == RunState.READY
    assert "Isi portal berubah" in run.report["trouble"]
    assert [outcome for _, _, outcome in outcomes(run)] == ["sama", "baru"]
    importing.confirm(run, by=admin(), skip_wrong=True)
    assert Submission.objects.count() == 2


def test_a_second_confirmation_finds_nothing_to_do():
    run = bring_in(workbook({"A": ROWS[:3]}))
    before = counted()
    with pytest.raises(importing.ImportRefused, match="sekarang selesai"):
        importing.confirm(run, by=admin(), skip_wrong=True)
    importing.carry_out(run.pk)
    importing.examine(run.pk)
    run.refresh_from_db()
    assert (counted(), run.state) == (before, RunState.DONE)


def test_a_worker_that_died_is_followed_by_one_that_finishes():
    run = receive(workbook({"A": ROWS[:3]}))
    ImportRun.objects.update(state=RunState.WRITING, confirmed_by=admin())
    importing.carry_out(run.pk)
    run.refresh_from_db()
    assert (run.state, Submission.objects.count()) == (RunState.DONE, 2)


def test_long_workbooks_are_given_to_the_worker(monkeypatch):
    given = []
    monkeypatch.setattr(steps, "IN_REQUEST", 2)
    monkeypatch.setattr(steps, "async_task", lambda job, pk: given.append(job))
    run = receive(workbook({"A": ROWS[:3]}))
    assert (run.state, given) == (RunState.READING, [steps.EXAMINE])
    with pytest.raises(importing.ImportRefused):
        importing.confirm(run, by=admin(), skip_wrong=True)
    importing.examine(run.pk)
    importing.confirm(run, by=admin(), skip_wrong=True)
    run.refresh_from_db()
    assert (run.state, given, Submission.objects.count()) == (RunState.WRITING, [steps.EXAMINE, steps.CARRY_OUT], 0)
    importing.carry_out(run.pk)
    assert Submission.objects.count() == 2


def test_the_names_of_the_jobs_lead_to_them():
    assert [path.rpartition(".")[2] for path in (steps.EXAMINE, steps.CARRY_OUT)] == ["examine", "carry_out"]
    assert all(callable(getattr(importing, path.rpartition(".")[2])) for path in (steps.EXAMINE, steps.CARRY_OUT))


def test_a_choice_is_remembered_only_when_the_data_came_in():
    content = workbook({"A": ROWS})
    key = receive(content).report["questions"][0]["key"]
    receive(content, names={key: "dinkes"})
    assert not KnownName.objects.exists()
    bring_in(content, names={key: "dinkes"})
    assert list(KnownName.objects.values_list("text", "opd__code")) == [("Dinas Antah", "dinkes")]


def test_a_discarded_import_is_gone_with_its_file(django_capture_on_commit_callbacks):
    run = receive(workbook({"A": ROWS}))
    with django_capture_on_commit_callbacks(execute=True):
        importing.discard(run, by=admin())
    assert not ImportRun.objects.exists()
    assert not default_storage.exists(run.file.name)


def test_what_came_in_cannot_be_discarded():
    run = bring_in(workbook({"A": ROWS[:3]}))
    with pytest.raises(importing.ImportRefused):
        importing.discard(run, by=admin())


def test_old_workbooks_are_swept_and_the_memory_of_finished_imports_stays(client_of):
    finished, left = bring_in(workbook({"A": ROWS[:3]})), receive(workbook({"A": ROWS}), ImportKind.INNOVATIONS)
    later = timezone.now() + datetime.timedelta(days=15)
    with time_machine.travel(later, tick=False):
        young = receive(workbook({"A": ROWS}))
        sweep()
    assert set(ImportRun.objects.values_list("pk", flat=True)) == {finished.pk, young.pk}
    finished.refresh_from_db()
    assert (finished.file.name, finished.report["counts"]["baru"], list(finished.report)) == ("", 2, ["counts"])
    assert client_of("bappeda").get(f"/kerja/data/impor/{finished.pk}/").status_code == 200
    assert [default_storage.exists(run.file.name) for run in (left, young)] == [False, True]
