"""Headings in any order and near spelling."""

import pytest

from innovasi.dataio.actions.importing.kinds.innovations.columns import COLUMNS
from innovasi.dataio.actions.importing.reading.columns import recognise


@pytest.mark.parametrize(
    "heading, column",
    [
        ("Nama Inovasi", "title"),
        ("nama inovasi daerah", "title"),
        ("NAMA INOVASI *", "title"),
        ("Nama Inovsi", "title"),
        ("Judul Inovasi", "title"),
        ("OPD Pelaksana", "opd"),
        ("Perangkat Daerah", "opd"),
        ("Perangkt Daerah", "opd"),
        ("SKPD", "opd"),
        ("Jenis", "medium"),
        ("Jenis Inovasi", "medium"),
        ("Bentuk Inovasi Daerah", "kind"),
        ("Tahun", "year"),
        ("Thn.", "year"),
        ("Tahapan", "stage"),
        ("Inisiator", "initiator"),
        ("Nama Inisiator", "initiator_name"),
        ("Urusan Pemerintahan", "main_urusan"),
        ("Waktu Penerapan (tgl/bln/thn)", "launch_date"),
        ("Tanggal Uji Coba", "trial_date"),
        ("Rancang Bangun (minimal 300 kata)", "design"),
        ("Tujuan Inovasi Daerah", "purpose"),
        ("Manfaat", "benefit"),
        ("Hasil Inovasi", "outcome"),
        ("Status", "status"),
        ("No", None),
        ("Keterangan", None),
        ("Nilai Kematangan", None),
        ("Yang perlu diperbaiki", None),
        ("1", None),
        ("", None),
        ("Nama inovasi " * 10, None),
    ],
)
def test_a_heading_means_its_column(heading, column):
    assert recognise([heading], COLUMNS) == ({0: column} if column else {})


def test_each_column_goes_to_its_best_heading():
    found = recognise(["Nama", "Nama Inovasi", "Unit Kerja", "OPD"], COLUMNS)
    assert sorted(found.values()) == ["opd", "title"]
