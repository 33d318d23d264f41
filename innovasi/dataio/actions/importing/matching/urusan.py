"""The 38 affairs by number or name; national screens spell several of them differently."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from innovasi.dataio.actions.importing.matching.keys import name_key
from innovasi.organisations.models import Urusan

NUMBER = re.compile(r"^(\d{1,2})(?:\s*[-.:)].*)?$", re.DOTALL)
FILLER = re.compile(r"^(?:bidang\s+)?(?:urusan\s+)?(?:pemerintahan\s+)?(?:bidang\s+)?", re.IGNORECASE)
NEAR = 84  # per cent
# What people write for an affair; not a spelling of its name.
SHORT = {
    3: ("pekerjaan umum", "penataan ruang", "pupr", "pu"),
    4: ("perumahan", "perkim", "kawasan permukiman", "perumahan dan permukiman", "perumahan rakyat dan pemukiman"),
    5: ("trantibum", "trantibumlinmas", "ketentraman dan ketertiban umum", "ketertiban umum", "linmas"),
    7: ("ketenagakerjaan", "tenagakerja", "naker"),
    8: ("pemberdayaan perempuan", "perlindungan anak", "pppa"),
    9: ("ketahanan pangan",),
    10: ("pertahanan", "agraria"),  # one national screen has the first for Pertanahan
    11: ("lh", "kebersihan"),
    12: ("dukcapil", "adminduk", "administrasi kependudukan", "kependudukan", "pencatatan sipil"),
    13: ("pemberdayaan masyarakat", "pmd"),
    14: ("kb", "keluarga berencana", "pengendalian penduduk", "dalduk kb"),
    16: ("kominfo", "komunikasi", "informatika", "tik"),
    17: ("koperasi", "umkm", "ukm", "koperasi dan umkm", "koperasi dan ukm", "usaha kecil menengah"),
    18: ("perizinan", "investasi", "dpmptsp"),
    19: ("olahraga", "kepemudaan", "pemuda dan olahraga", "kepemudaan dan olahraga"),
    24: ("arsip",),
    25: ("perikanan", "kelautan"),
    29: ("esdm",),
    33: ("perencanaan pembangunan",),
    34: ("pendapatan", "pajak daerah", "keuangan daerah"),
    36: ("diklat",),
    37: ("litbang", "penelitian", "riset dan inovasi"),
    38: ("fungsi lain", "lainnya", "kewilayahan", "umum", "sekretariat"),
}


class UrusanNames:
    def __init__(self) -> None:
        self.rows = {row.number: row for row in Urusan.objects.all()}
        self.by_key = {name_key(text): number for number, texts in SHORT.items() for text in texts}
        self.by_key |= {name_key(row.name): number for number, row in self.rows.items()}

    def find(self, text: str) -> tuple[Urusan | None, bool]:
        """The affair that a text means, and whether that is certain."""
        if match := NUMBER.match(text):
            return self.rows.get(int(match[1])), True
        mine = name_key(FILLER.sub("", text))
        if mine in self.by_key:
            return self.rows.get(self.by_key[mine]), True
        best = max(self.by_key, key=lambda key: fuzz.ratio(mine, key), default=None)
        is_near = best is not None and fuzz.ratio(mine, best) >= NEAR
        return (self.rows.get(self.by_key[best]), False) if is_near and best else (None, False)
