"""What can be asked for: each parameter is checked here, and described in words for the schema."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from ninja import Schema
from pydantic import Field
from pydantic_core import PydanticCustomError, core_schema

from innovasi.api.choices import LARGEST_PAGE, LAST_PAGE, PAGE_SIZE, ListFormat
from innovasi.catalogue.board import Order
from innovasi.innovations.choices import Kind, Medium, Need, YesNo

LONGEST_TEXT = 200
DIGITS = re.compile(r"[0-9]{1,10}")
CODE = re.compile(r"[a-z0-9_-]{1,40}")
SAID = [YesNo.YES.value]
BLANK = {"type": "string", "const": ""}


@dataclass(frozen=True)
class Parameter:
    """How one parameter is read and described; an empty value counts as not given."""

    read: Callable[[str], Any]
    schema: dict[str, Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return core_schema.no_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:
        return dict(self.schema)


def refused(sentence: str) -> PydanticCustomError:
    return PydanticCustomError("parameter", "{sentence}", {"sentence": sentence})


def described(ways: list[dict[str, Any]], meaning: str, example: Any) -> dict[str, Any]:
    schema = ways[0] if len(ways) == 1 else {"anyOf": ways}
    return {**schema, "description": meaning, "examples": [example]}


def number(least: int, most: int, meaning: str, example: int) -> Parameter:
    """A whole number within bounds."""

    def read(value: str) -> int | None:
        if not value:
            return None
        if not DIGITS.fullmatch(value) or not least <= int(value) <= most:
            raise refused(f"Tulis bilangan bulat dari {least} sampai {most}.")
        return int(value)

    return Parameter(read, described([{"type": "integer", "minimum": least, "maximum": most}, BLANK], meaning, example))


def choice(values: list[str], meaning: str) -> Parameter:
    """One of some words."""

    def read(value: str) -> str:
        if value and value not in values:
            raise refused(f"Pilih salah satu: {', '.join(values)}.")
        return value

    return Parameter(read, described([{"type": "string", "enum": [*values, ""]}], meaning, values[0]))


def text(longest: int, meaning: str, example: str) -> Parameter:
    def read(value: str) -> str:
        if len(value) > longest:
            raise refused(f"Paling panjang {longest} huruf.")
        return value

    return Parameter(read, described([{"type": "string", "maxLength": longest}], meaning, example))


def code(meaning: str, example: str) -> Parameter:
    def read(value: str) -> str:
        if value and not CODE.fullmatch(value):
            raise refused("Kode hanya memuat huruf kecil, angka, garis bawah, dan tanda hubung.")
        return value

    return Parameter(read, described([{"type": "string", "pattern": "^[a-z0-9_-]{0,40}$"}], meaning, example))


Format = Annotated[str, choice(ListFormat.values, "Bentuk jawaban: json (juga bila kosong) atau csv.")]


class InnovationsAsked(Schema):
    """A question to the list of innovations; the same as to the catalogue."""

    q: Annotated[str, text(LONGEST_TEXT, "Kata yang dicari, seperti di kotak pencarian katalog.", "puskesmas")] = ""
    bentuk: Annotated[str, choice(Kind.values, "Bentuk inovasi.")] = ""
    jenis: Annotated[str, choice(Medium.values, "Jenis inovasi.")] = ""
    opd: Annotated[str, code("Kode OPD dari /api/v1/opd. Kode yang tidak ada: hasil kosong.", "disdukcapil")] = ""
    urusan: Annotated[int | None, number(1, 9999, "Nomor urusan dari /api/v1/urusan.", 12)] = None
    tahun: Annotated[int | None, number(1945, 2100, "Tahun periode.", 2026)] = None
    perlu: Annotated[str, choice(Need.values, "Keperluan warga.")] = ""
    kecamatan: Annotated[str, code("Kode kecamatan dari /api/v1/opd: yang berlaku di sana.", "kec-kedaton")] = ""
    kelurahan: Annotated[
        int | None,
        number(
            1, 999_999_999, "Nomor kelurahan dari /api/v1/kelurahan, bersama kecamatannya; sendiri: hasil kosong.", 1
        ),
    ] = None
    dari_rumah: Annotated[str, choice(SAID, "ya: bisa dari rumah."), Field(alias="dari-rumah")] = ""
    gratis: Annotated[str, choice(SAID, "ya: tanpa biaya.")] = ""
    hari_ini: Annotated[str, choice(SAID, "ya: selesai hari itu juga."), Field(alias="hari-ini")] = ""
    urut: Annotated[str, choice(Order.values, "Urutan; bila kosong yang paling sesuai, tanpa kata yang terbaru.")] = ""
    halaman: Annotated[
        int | None, number(1, LAST_PAGE, "Halaman ke berapa, mulai dari 1. Sesudah yang terakhir: hasil kosong.", 1)
    ] = None
    ukuran: Annotated[int | None, number(1, LARGEST_PAGE, f"Inovasi sehalaman; {PAGE_SIZE} bila kosong.", 20)] = None
    format: Format = ""

    @property
    def params(self) -> dict[str, str]:
        """As they stand in the catalogue's own addresses."""
        return {name: str(value) for name, value in self.model_dump(by_alias=True, exclude_none=True).items()}

    @property
    def page(self) -> int:
        return self.halaman or 1

    @property
    def size(self) -> int:
        return self.ukuran or PAGE_SIZE


class ListAsked(Schema):
    format: Format = ""


class TallyAsked(Schema):
    periode: Annotated[
        int | None, number(1, 2_147_483_647, "Nomor periode dari /api/v1/periode; yang ditampilkan bila kosong.", 1)
    ] = None
    format: Format = ""
