"""What a visitor asks the catalogue for, read from the address; nonsense is not heard."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db import models

from innovasi.innovations.choices import Kind, Medium, Need, YesNo

MAX_TEXT = 200  # characters of a query that are kept
NUMBER = re.compile(r"[0-9]{1,4}")
KEY = re.compile(r"[0-9]{1,9}")
CODE = re.compile(r"[a-z0-9_-]{1,40}")
YEARS = range(1945, 2101)
PARAMS = {
    "text": "q",
    "need": "perlu",
    "from_home": "dari-rumah",
    "is_free": "gratis",
    "same_day": "hari-ini",
    "district": "kecamatan",
    "village": "kelurahan",
    "kind": "bentuk",
    "opd": "opd",
    "urusan": "urusan",
    "year": "tahun",
    "medium": "jenis",
    "order": "urut",
}


class Order(models.TextChoices):
    RELEVANCE = "relevansi", "Paling sesuai"
    NEWEST = "terbaru", "Terbaru"
    TITLE = "nama", "Nama A–Z"


@dataclass(frozen=True)
class Wish:
    """One question to the catalogue. An empty value means: any."""

    text: str = ""
    kind: str = ""
    opd: str = ""
    urusan: str = ""
    year: str = ""
    medium: str = ""
    order: str = ""
    need: str = ""
    from_home: str = ""
    is_free: str = ""
    same_day: str = ""
    district: str = ""  # code of the OPD of a kecamatan
    village: str = ""  # key of a kelurahan of it

    @property
    def sorted_by(self) -> Order:
        """The order to show: as asked, else the best match of a query, else the newest."""
        if self.order and (self.text or self.order != Order.RELEVANCE):
            return Order(self.order)
        return Order.RELEVANCE if self.text else Order.NEWEST

    @property
    def unfiltered(self) -> str:
        """The same words without any filter."""
        return Wish(text=self.text).address()

    def query(self, page: int = 1, **changes: object) -> str:
        """The query string of this wish with some parts changed."""
        values = {PARAMS[name]: str(changes.get(name, getattr(self, name))) for name in PARAMS}
        values["halaman"] = str(page) if page > 1 else ""
        return urlencode([(name, value) for name, value in values.items() if value])

    def address(self, **changes: object) -> str:
        """A link to this wish with some parts changed, always back at the first page."""
        return f"?{self.query(**changes)}"  # type: ignore[arg-type]


def read(params: Mapping[str, str]) -> Wish:
    """The wish in a query string. Unknown kinds, codes, numbers and orders count as not given."""
    urusan, year = params.get("urusan", ""), params.get("tahun", "")
    village = params.get("kelurahan", "")
    return Wish(
        text=" ".join(params.get("q", "").replace("\0", " ").split())[:MAX_TEXT],
        kind=among(Kind, params.get("bentuk", "")),
        opd=code(params.get("opd", "")),
        urusan=str(int(urusan)) if NUMBER.fullmatch(urusan) else "",
        year=year if NUMBER.fullmatch(year) and int(year) in YEARS else "",
        medium=among(Medium, params.get("jenis", "")),
        order=among(Order, params.get("urut", "")),
        need=among(Need, params.get("perlu", "")),
        from_home=yes(params.get("dari-rumah", "")),
        is_free=yes(params.get("gratis", "")),
        same_day=yes(params.get("hari-ini", "")),
        district=code(params.get("kecamatan", "")),
        village=str(int(village)) if KEY.fullmatch(village) else "",
    )


def among(choices: type[models.TextChoices], value: str) -> str:
    return value if value in choices.values else ""


def yes(value: str) -> str:
    return value if value == YesNo.YES else ""


def code(value: str) -> str:
    return value.lower() if CODE.fullmatch(value.lower()) else ""
