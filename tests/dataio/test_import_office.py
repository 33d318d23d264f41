"""LibreOffice opens what we hand out, and what it saves reads back the same."""

import os
import shutil
import subprocess

import pytest

from innovasi.dataio.actions import importing
from innovasi.dataio.choices import ImportKind
from tests.dataio.workbooks import HEAD, outcomes, receive, workbook
from tests.factories import OPDFactory, PeriodFactory, UrusanFactory

OFFICE = os.environ.get("OFFICE") or shutil.which("soffice")
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.slow,
    pytest.mark.skipif(not OFFICE, reason="LibreOffice (soffice) is not installed"),
]


@pytest.fixture
def resaved(tmp_path):
    """Files as LibreOffice saves them after opening ours, all in one go."""

    def resave(*contents):
        sources = [tmp_path / f"{number}.xlsx" for number in range(len(contents))]
        for source, content in zip(sources, contents, strict=True):
            source.write_bytes(content)
        profile = f"-env:UserInstallation=file://{tmp_path}/profil"
        command = [OFFICE, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "hasil")]
        subprocess.run([*command, *map(str, sources)], check=True, capture_output=True, timeout=300)
        return [(tmp_path / "hasil" / source.name).read_bytes() for source in sources]

    return resave


def test_workbooks_that_went_through_libreoffice(resaved):
    UrusanFactory()
    OPDFactory(code="dinkes", name="Dinas Kesehatan")
    PeriodFactory(year=2026)
    rows = [HEAD, [1, "Antar Akta", "Dinas Kesehatan", "=2020+1"], [2, "Dua", "Dinas Kesehtan", 2021]]
    merged = workbook({"2021": [["Daftar"], *rows]}, lambda book: book["2021"].merge_cells("A1:D1"))
    mended = importing.repairs_of(receive(merged))
    *blanks, ours, repairs = resaved(*(importing.empty_workbook(kind) for kind in ImportKind), merged, mended)
    for kind, blank in zip(ImportKind, blanks, strict=True):
        main = receive(blank, kind).report["sheets"][0]
        assert (main["is_read"], main["notes"]) == (True, ["Baris contoh tidak ikut dibaca: baris 2."])
    run = receive(ours)
    assert outcomes(run) == [("2021", 3, "baru"), ("2021", 4, "salah")]
    assert run.report["sheets"][0]["notes"] == []
    assert outcomes(receive(repairs)) == [("2021", 2, "salah")]
