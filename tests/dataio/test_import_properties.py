"""Whatever stands in a workbook: no exception, a dry run that writes nothing, and twice is once."""

import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils.exceptions import IllegalCharacterError

from innovasi.accounts.models import Invitation, User
from innovasi.dataio.actions import importing
from innovasi.dataio.choices import ImportKind, Outcome, RunState
from innovasi.dataio.models import ImportRun
from innovasi.innovations.models import Innovation, Move, Submission
from innovasi.organisations.models import OPD, Unit
from tests.dataio.workbooks import outcomes, receive, workbook
from tests.factories import OPDFactory, PeriodFactory, UrusanFactory, admin

pytestmark = pytest.mark.django_db
WRITTEN = (Innovation, Submission, Move, Invitation, User, OPD, Unit)
HEADINGS = {
    ImportKind.INNOVATIONS: ["Nama Inovasi", "OPD", "Tahun", "Bentuk", "Jenis", "Urusan", "Status", "Waktu Penerapan"],
    ImportKind.PEOPLE: ["Nama", "Surel", "Peran", "OPD"],
    ImportKind.ORGANISATIONS: ["Nama OPD", "Singkatan", "Kode", "Jenis OPD", "Nama unit", "Surel kontak", "WhatsApp"],
}
LIKELY = [
    "Antar Akta", "ANTAR AKTA", "disdukcapil", "Dinas Kesehtan", "Dinas Kesehatan", "2021", "Disetujui", "Draf",
    "Pelayanan publik", "digital", "31 Juni 2021", "7 April 2021", "siti@uji.id", "Petugas OPD", "Puskesmas Kedaton",
    "Jumlah", "contoh: x", "#REF!", "=1+1", "\u00a0", "_x0000_", "-5.4, 105.2", "Dinas Baru", "dinas", "12",
]  # fmt: skip
CELLS = st.one_of(
    st.none(),
    st.sampled_from(LIKELY),
    st.text(max_size=40),
    st.integers(-(10**18), 10**18),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.datetimes(datetime.datetime(1900, 3, 1), datetime.datetime(2200, 1, 1)),
    st.times(),
)
KINDS = st.sampled_from(list(ImportKind))


@st.composite
def sheets(draw):
    """One to three sheets: perhaps rows above, perhaps our headings in some order, then rows of anything."""
    kind = draw(KINDS)
    found = {}
    for title in draw(st.lists(st.sampled_from(["2021", "Daftar", "Rekap 2022"]), min_size=1, max_size=3, unique=True)):
        above = draw(st.lists(st.lists(CELLS, max_size=3), max_size=2))
        head = draw(st.permutations(HEADINGS[kind]))
        rows = draw(st.lists(st.lists(CELLS, max_size=9), max_size=6))
        found[title] = [*above, head, *rows]
    return kind, found


def written():
    return [model.objects.count() for model in WRITTEN]


@given(sheets())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_workbook(chosen):
    kind, rows = chosen
    ImportRun.objects.all().delete()
    UrusanFactory(number=12, name="Administrasi kependudukan dan pencatatan sipil")
    OPDFactory(code="disdukcapil")
    OPDFactory(code="dinkes", name="Dinas Kesehatan")
    PeriodFactory(year=2026)
    person = admin()
    try:
        content = workbook(rows)
    except IllegalCharacterError:  # the writer of the test cannot write it either
        return
    before = written()
    run = receive(content, kind, by=person, as_accepted=True)
    assert run.state == RunState.READY
    assert written() == before
    counts = run.report["counts"]
    assert sum(counts.values()) == len(run.report["rows"])
    if counts[Outcome.NEW] or counts[Outcome.CHANGED]:
        importing.confirm(run, by=person, skip_wrong=True)
        run.refresh_from_db()
        assert (run.state, run.report.get("trouble")) == (RunState.DONE, None)
    after = written()
    again = receive(content, kind, by=person, as_accepted=True)
    assert again.report["counts"][Outcome.NEW] == again.report["counts"][Outcome.CHANGED] == 0, outcomes(again)
    assert written() == after
