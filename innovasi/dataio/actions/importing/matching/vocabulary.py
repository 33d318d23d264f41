"""Choices of the form in the words of people who fill in spreadsheets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rapidfuzz import fuzz

from innovasi.dataio.actions.importing.matching.keys import name_key
from innovasi.innovations.choices import Classification, Initiator, Kind, Medium, Stage
from innovasi.organisations.choices import OPDKind, UnitKind

NEAR = 85  # per cent


@dataclass(frozen=True)
class Vocabulary:
    """Choices, and other words for each of them."""

    choices: Any  # TextChoices
    also: Mapping[str, tuple[str, ...]]

    @cached_property
    def keys(self) -> dict[str, str]:
        own = {name_key(word): value for value, label in self.choices.choices for word in (value, label)}
        return own | {name_key(word): value for value, more in self.also.items() for word in more}

    def pick(self, text: str) -> str | None:
        """The choice that a text means, by its value, its label, other words for it, or a near spelling."""
        mine = name_key(text)
        if mine in self.keys:
            return self.keys[mine]
        best = max(self.keys, key=lambda key: fuzz.ratio(mine, key))
        return self.keys[best] if fuzz.ratio(mine, best) >= NEAR else None


KINDS = Vocabulary(
    Kind,
    {
        Kind.PUBLIC_SERVICE: ("pelayanan", "layanan publik", "inovasi pelayanan publik", "yanlik", "publik"),
        Kind.GOVERNANCE: ("tata kelola", "inovasi tata kelola", "tata kelola pemerintahan daerah", "tatakelola"),
        Kind.OTHER: (
            "lainnya",
            "lain lain",
            "inovasi lainnya",
            "inovasi daerah lainnya sesuai urusan pemerintahan",
            "inovasi daerah lainnya sesuai dengan urusan pemerintahan yang menjadi kewenangan daerah",
        ),
    },
)
MEDIA = Vocabulary(
    Medium,
    {
        Medium.DIGITAL: (
            "inovasi digital",
            "aplikasi",
            "online",
            "daring",
            "elektronik",
            "berbasis aplikasi",
            "teknologi",
        ),
        Medium.NON_DIGITAL: ("nondigital", "inovasi non digital", "bukan digital", "tidak digital", "manual", "luring"),
    },
)
STAGES = Vocabulary(
    Stage,
    {
        Stage.INITIATIVE: ("ide", "gagasan", "rencana", "inisiasi", "tahap inisiatif"),
        Stage.TRIAL: ("ujicoba", "tahap uji coba", "percobaan", "pilot"),
        Stage.IN_FORCE: (
            "implementasi",
            "diterapkan",
            "sudah diterapkan",
            "berjalan",
            "tahap penerapan",
            "pelaksanaan",
        ),
    },
)
INITIATORS = Vocabulary(
    Initiator,
    {
        Initiator.REGION_HEAD: ("walikota", "wali kota", "bupati", "gubernur", "wakil wali kota"),
        Initiator.COUNCIL: ("dprd", "anggota dewan", "dewan"),
        Initiator.OPD: ("perangkat daerah", "skpd", "dinas", "organisasi perangkat daerah", "instansi"),
        Initiator.CIVIL_SERVANT: ("pns", "aparatur sipil negara", "pegawai", "aparatur", "p3k", "pppk"),
        Initiator.COMMUNITY: ("warga", "komunitas", "swasta", "perguruan tinggi", "masyarakat umum"),
    },
)
CLASSES = Vocabulary(
    Classification,
    {
        Classification.OPD: ("perangkat daerah", "opd"),
        Classification.VILLAGE: ("desa", "kelurahan"),
        Classification.COMMUNITY: ("masyarakat",),
    },
)
OPD_KINDS = Vocabulary(
    OPDKind,
    {
        OPDKind.SECRETARIAT: ("setda", "setwan"),
        OPDKind.INSPECTORATE: ("inspektorat daerah",),
        OPDKind.DEPARTMENT: (),
        OPDKind.AGENCY: ("kantor",),
        OPDKind.POLICE: ("satpol pp", "satpol", "satuan"),
        OPDKind.HOSPITAL: ("rsud", "rumah sakit", "rs"),
        OPDKind.DISTRICT: ("kec",),
    },
)
UNIT_KINDS = Vocabulary(
    UnitKind,
    {
        UnitKind.KELURAHAN: (),
        UnitKind.PUSKESMAS: ("pkm",),
        UnitKind.SCHOOL: ("sd", "smp", "tk", "sdn", "smpn", "satuan pendidikan"),
        UnitKind.SECTION: ("bidang", "bagian setda"),
        UnitKind.UPTD: ("upt", "unit pelaksana teknis daerah"),
        UnitKind.OTHER: (),
    },
)
