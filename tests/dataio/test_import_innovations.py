"""Innovations that exist already: drafts of their OPD, or accepted records of earlier periods."""

import datetime

import pytest
from django.utils import timezone

from innovasi.dataio.actions import importing
from innovasi.dataio.choices import RunState
from innovasi.innovations.choices import Action, Status
from innovasi.innovations.models import Innovation, Move, Submission
from innovasi.innovations.rules import unconfirmed
from innovasi.organisations.models import OPD
from innovasi.programmes.models import Period
from innovasi.search.models import Entry
from innovasi.tally.board import board_of
from tests.dataio.workbooks import HEAD, bring_in, outcomes, receive, said, workbook
from tests.factories import OPDFactory, PeriodFactory, UrusanFactory, admin, make_accepted, make_submission

pytestmark = pytest.mark.django_db
USUAL = {"kind": "Pelayanan publik", "urusan": "12", "medium": "Digital"}


def closed_period(year):
    end = timezone.make_aware(datetime.datetime(year, 6, 30, 23, 59))
    return Period.objects.create(
        year=year, title=f"Inovasi {year}", opens_at=end - datetime.timedelta(days=90), deadline_at=end, closed_at=end
    )


@pytest.fixture(autouse=True)
def city():
    UrusanFactory(number=12, name="Administrasi kependudukan dan pencatatan sipil")
    OPDFactory(code="disdukcapil", name="Dinas Kependudukan dan Pencatatan Sipil", abbreviation="Disdukcapil")
    OPDFactory(code="dinkes", name="Dinas Kesehatan", abbreviation="Dinkes")
    return PeriodFactory(year=2026)


def accepted(title="Antar Akta", opd="disdukcapil", year=2021, status="Disetujui", **more):
    kind, urusan, medium = (more.get(name, usual) for name, usual in USUAL.items())
    return [1, title, opd, year, kind, urusan, status, medium]


def test_a_row_becomes_a_draft_of_its_opd_in_the_open_period(city, client_of):
    bring_in(workbook({"A": [HEAD, accepted(status="Usulan")]}))
    row = Submission.objects.get()
    assert (row.status, row.period, row.innovation.opd.code) == (Status.DRAFT, city, "disdukcapil")
    assert row.innovation.code == f"IN{row.innovation_id:05d}"
    assert [(move.action, move.by) for move in Move.objects.all()] == [(Action.BEGIN, admin())]
    assert not Entry.objects.exists()
    assert "Antar Akta" in client_of("disdukcapil").get("/kerja/inovasi/").content.decode()
    assert client_of("dishub").get(row.get_absolute_url()).status_code == 404


def test_the_opd_confirms_what_came_from_a_sheet_before_it_can_submit_it(client_of):
    closed_period(2021)
    bring_in(workbook({"A": [HEAD, accepted(status="Usulan"), accepted("Dua")]}), as_accepted=True)
    draft, record = Submission.objects.order_by("status")[::-1]
    waiting = [("profil", name) for name in ("title", "kind", "medium", "main_urusan")]
    assert (unconfirmed(draft), unconfirmed(record)) == (waiting, [])
    page = client_of("disdukcapil").get(f"{draft.get_absolute_url()}profil/").content.decode()
    assert "diisi Bappeda" in page


def test_without_an_open_period_no_draft_can_be_made(city):
    Period.objects.update(is_open=False, closed_at=timezone.now())
    run = receive(workbook({"A": [HEAD, accepted(status="Draf")]}))
    assert said(run, 2) == ["belum ada periode yang dibuka, jadi draf belum dapat dibuat."]


def test_a_sheets_word_alone_makes_nothing_accepted():
    closed_period(2021)
    run = bring_in(workbook({"A": [HEAD, accepted()]}))
    assert (run.report["accepted_rows"], run.report["as_accepted"]) == (1, 0)
    assert Submission.objects.get().status == Status.DRAFT


def test_confirmed_records_are_in_the_catalogue_and_on_the_board_of_their_period(client_of, city):
    period = closed_period(2021)
    run = bring_in(workbook({"A": [HEAD, accepted(), accepted("Baru Saja", status="Draf")]}), as_accepted=True)
    assert (run.report["accepted_rows"], run.report["as_accepted"]) == (1, 1)
    row = Submission.objects.get(title="Antar Akta")
    assert (row.status, row.period, row.status_at, row.is_late) == (Status.ACCEPTED, period, period.deadline_at, False)
    assert Submission.objects.get(title="Baru Saja").status == Status.DRAFT
    page = client_of("stranger").get(row.innovation.get_absolute_url())
    assert (page.status_code, "Antar Akta" in page.content.decode()) == (200, True)
    assert row.innovation.get_absolute_url() in client_of("stranger").get("/katalog/?q=antar+akta").content.decode()
    lines = {line.opd.code: line.accepted for line in board_of(period).lines}
    assert (lines["disdukcapil"], lines["dinkes"]) == (1, 0)
    assert {line.accepted for line in board_of(city).lines} == {0}


def test_the_year_comes_from_the_column_the_sheet_or_the_title_above():
    for year in (2021, 2022, 2023):
        closed_period(year)
    sheets = {
        "2021": [HEAD, accepted("Satu", year=None)],
        "Rekap": [["Inovasi Daerah Tahun 2022"], HEAD, accepted("Dua", year="")],
        "Lain 2021": [HEAD, accepted("Tiga", year="Tahun 2023")],
        "Entah": [HEAD, accepted("Empat", year="2021/2022")],
    }
    run = bring_in(workbook(sheets), as_accepted=True)
    assert dict(Submission.objects.values_list("title", "period__year")) == {"Satu": 2021, "Dua": 2022, "Tiga": 2023}
    assert "tahunnya tidak diketahui" in said(run, 2, "Entah")[0]


def test_a_year_without_a_finished_period_is_told_and_can_be_added():
    content = workbook({"A": [HEAD, accepted()]})
    run = receive(content, as_accepted=True)
    assert run.report["missing_years"] == [2021]
    assert said(run, 2) == ["belum ada periode tahun 2021; tambahkan dulu di halaman Periode."]
    closed_period(2021)
    importing.adjust(run, by=admin())
    run.refresh_from_db()
    assert (run.report["missing_years"], outcomes(run)) == ([], [("A", 2, "baru")])


def test_nobody_slips_past_the_review_of_the_open_period(city):
    run = bring_in(workbook({"A": [HEAD, accepted(year=2026)]}), as_accepted=True)
    assert Submission.objects.get().status == Status.DRAFT
    assert said(run, 2) == ["Satu OPD Satu Inovasi masih dibuka, jadi masuk sebagai draf agar ditelaah."]


def test_an_accepted_record_needs_bentuk_jenis_and_an_affair_which_may_be_the_opds_own():
    closed_period(2021)
    OPD.objects.get(code="disdukcapil").urusan.set([UrusanFactory(number=12)])
    rows = [accepted(urusan=""), accepted("Dua", "dinkes", urusan=""), accepted("Tiga", kind="", medium="")]
    run = bring_in(workbook({"A": [HEAD, *rows]}), as_accepted=True)
    assert [outcome for _, _, outcome in outcomes(run)] == ["baru", "salah", "salah"]
    assert Submission.objects.get().main_urusan_id == 12
    assert "urusan utama belum diketahui" in said(run, 3)[0]
    assert said(run, 4) == [
        "bentuk inovasi belum diketahui; inovasi yang sudah disetujui perlu bentuk.",
        "jenis inovasi belum diketahui; inovasi yang sudah disetujui perlu jenis.",
    ]


def test_one_innovation_in_two_years_is_one_with_two_records():
    old, new = closed_period(2021), closed_period(2022)
    sheets = {"2022": [HEAD, accepted(year=2022)], "2021": [HEAD, accepted(year=2021)]}
    run = bring_in(workbook(sheets), as_accepted=True)
    assert [outcome for _, _, outcome in outcomes(run)] == ["baru", "baru"]
    innovation = Innovation.objects.get()
    assert innovation.submissions.count() == 2
    assert (innovation.current.period, innovation.published_at) == (new, old.deadline_at)
    assert Entry.objects.get().year == 2022


def test_an_older_record_leaves_what_citizens_read_as_it_is():
    row = make_accepted(title="Antar Akta", period=PeriodFactory(year=2026))
    slug = row.innovation.slug
    closed_period(2021)
    bring_in(workbook({"A": [HEAD, accepted()]}), as_accepted=True)
    innovation = Innovation.objects.get()
    assert (innovation.current, innovation.slug) == (row, slug)
    assert innovation.published_at.year == 2021
    assert Entry.objects.get().submission == row


def test_what_the_opd_has_begun_itself_is_left_alone():
    draft = make_submission(title="Antar Akta", design="milik OPD")
    run = receive(workbook({"A": [HEAD, accepted(status="Draf")]}))
    assert outcomes(run) == [("A", 2, "sama")]
    with pytest.raises(importing.ImportRefused, match="Tidak ada yang perlu dimasukkan"):
        importing.confirm(run, by=admin(), skip_wrong=False)
    draft.refresh_from_db()
    assert draft.design == "milik OPD"


@pytest.mark.parametrize("as_accepted", [False, True])
def test_the_same_file_twice_changes_nothing(as_accepted):
    closed_period(2021)
    closed_period(2022)
    rows = [accepted(), accepted("Dua", "dinkes", 2022), accepted("Tiga", status="Draf"), accepted(year=2022)]
    content = workbook({"A": [HEAD, *rows]})
    bring_in(content, as_accepted=as_accepted)
    before = list(Submission.objects.values_list("pk", "status", "period", "title"))
    again = receive(content, as_accepted=as_accepted)
    assert {outcome for _, _, outcome in outcomes(again)} == {"sama"}
    assert list(Submission.objects.values_list("pk", "status", "period", "title")) == before
    assert again.state == RunState.READY


def test_an_unfamiliar_status_is_told():
    run = receive(workbook({"A": [HEAD, accepted(status="Gugur")]}))
    assert said(run, 2) == ["status “Gugur” tidak dikenali, jadi masuk sebagai draf."]
