"""How long pages take, uncached, one client, on the database that the settings name.

Prints for each page the median and the 95th percentile of its milliseconds, and
the median as a multiple of a bare view measured in the same run.

    VAR_DIR=/tmp/beban DEMO=true .venv/bin/python -m bench.pages --times 40
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.settings")

import django

django.setup()

from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory

from innovasi.search.models import Entry

# Words that very many, some, few and no generated texts have; several of each, so that none is remembered.
PAGES = {
    "katalog": ["/katalog/", "/katalog/?halaman=2", "/katalog/?halaman=50"],
    "katalog, disaring": [
        "/katalog/?bentuk=tata-kelola",
        "/katalog/?opd=dinkes",
        "/katalog/?opd=dlh&jenis=digital",
        "/katalog/?urusan=2&bentuk=lainnya",
    ],
    "katalog, menurut nama": ["/katalog/?urut=nama", "/katalog/?urut=nama&bentuk=lainnya&halaman=9"],
    "cari kata umum": [f"/katalog/?q={word}" for word in ("warga", "pelayanan", "rumah", "kota", "petugas", "jadwal")],
    "cari kata umum, disaring": [f"/katalog/?q={word}&opd=dinkes" for word in ("warga", "layanan", "hari")],
    "cari beberapa kata": [
        f"/katalog/?q={words}" for words in ("bayar+pajak+rumah", "akta+kelahiran+anak", "jadwal+ronda", "izin+usaha")
    ],
    "cari kata langka": [
        f"/katalog/?q={word}" for word in ("serviks", "hidran", "jelantah", "tsunami", "tapis", "musrenbang")
    ],
    "cari awal kata": [f"/katalog/?q={word}" for word in ("perp", "kel", "sek", "mus", "puskes")],
    "cari salah ketik": [f"/katalog/?q={words}" for words in ("puskesmaz", "klahiran+anak", "bangjir", "kangker")],
    "cari kalimat": [
        f"/katalog/?q={words}"
        for words in ("gimana+cara+buat+akte+tanpa+ke+kantor", "dimana+imunisasi+anak+hari+sabtu+gratis")
    ],
    "cari sia-sia": [f"/katalog/?q={word}" for word in ("zzyzx", "qwop+zzyzx", "xyzzy")],
    "beranda": ["/"],
    "daftar API": ["/api/v1/inovasi", "/api/v1/inovasi?halaman=3"],
}


@dataclass(frozen=True)
class Figure:
    """The milliseconds of one kind of page."""

    name: str
    samples: list[tuple[float, float]]  # passed, and spent by this process

    @property
    def times(self) -> list[float]:
        return [passed for passed, _ in self.samples]

    @property
    def cpu(self) -> float:
        """Half of the samples spent at most so much: steadier on a busy machine, but without PostgreSQL's own part."""
        return median(spent for _, spent in self.samples)

    @property
    def p50(self) -> float:
        return median(self.times)

    @property
    def p95(self) -> float:
        return quantiles(self.times, n=20)[-1] if len(self.times) > 1 else self.times[0]


def timed(deed: Callable[[], HttpResponse]) -> tuple[float, float]:
    start, spent = time.perf_counter(), time.process_time()
    answer = deed()
    taken = (time.perf_counter() - start) * 1000, (time.process_time() - spent) * 1000
    if answer.status_code != 200:
        raise SystemExit(f"Jawaban {answer.status_code}, bukan 200.")
    return taken


def measure(times: int, names: Iterable[str]) -> list[Figure]:
    client = Client(headers={"host": "localhost"})
    request = RequestFactory().get("/")
    bare = Figure("tampilan polos", [timed(lambda: HttpResponse(str(request.path))) for _ in range(times * 5)])
    slug = Entry.objects.values_list("slug", flat=True).first()
    pages = {**PAGES, "satu inovasi": [f"/inovasi/{slug}/"]} if slug else PAGES
    figures = [bare]
    for name in names or pages:
        for address in pages[name]:
            timed(lambda address=address: client.get(address))  # warm
        figures.append(
            Figure(name, [timed(lambda a=address: client.get(a)) for _ in range(times) for address in pages[name]])
        )
    return figures


def show(figures: list[Figure]) -> None:
    print(f"\n{connection.vendor}, {Entry.objects.count():,} inovasi terbit\n".replace(",", "."))
    print(f"| {'halaman':<26} | {'p50 ms':>7} | {'p95 ms':>7} | {'CPU ms':>7} |")
    print(f"|{'-' * 28}|{'-' * 9}|{'-' * 9}|{'-' * 9}|")
    for figure in figures:
        print(f"| {figure.name:<26} | {figure.p50:7.2f} | {figure.p95:7.2f} | {figure.cpu:7.2f} |")


def save(figures: list[Figure], folder: Path) -> None:
    size = Entry.objects.count()
    pages = {figure.name: {"p50": figure.p50, "p95": figure.p95, "cpu": figure.cpu} for figure in figures}
    folder.mkdir(parents=True, exist_ok=True)
    told = json.dumps({"vendor": connection.vendor, "size": size, "pages": pages}, indent=1)
    (folder / f"{connection.vendor}-{size}.json").write_text(told)


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--times", type=int, default=20, help="how often each address is asked")
    reader.add_argument("--only", nargs="*", default=[], help="names of pages")
    reader.add_argument("--limit", type=float, help="fail when the 95th percentile of a search is over so many ms")
    reader.add_argument("--save", type=Path, help="a folder where the figures are put for bench.growth")
    asked = reader.parse_args()
    figures = measure(asked.times, asked.only)
    show(figures)
    if asked.save:
        save(figures, asked.save)
    slow = [
        figure.name for figure in figures if asked.limit and figure.name.startswith("cari") and figure.p95 > asked.limit
    ]
    if slow:
        print(f"\nLebih lambat dari {asked.limit:g} ms: {', '.join(slow)}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
