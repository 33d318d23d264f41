"""The shapes of answers. Names and order are the contract with those who read them; only add."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from innovasi.innovations.choices import Initiator, Kind, Medium, Stage
from innovasi.organisations.choices import OPDKind, UrusanGroup

Text = Annotated[str | None, Field(description="Kosong (null) bila OPD tidak menuliskannya.")]
Whole = Annotated[int, Field(ge=0)]
Code = Annotated[str, Field(description="Kode OPD; tetap walaupun namanya berganti.", examples=["disdukcapil"])]


class ShortOPD(Schema):
    """OPD pemilik inovasi."""

    kode: Code
    nama: str = Field(examples=["Dinas Kependudukan dan Pencatatan Sipil"])


class Innovation(Schema):
    """Satu inovasi yang sudah terbit, secara ringkas."""

    kode: str = Field(description="Tetap selamanya; pakai ini sebagai pengenal.", examples=["INV-0001"])
    slug: str = Field(description="Bagian akhir alamat halamannya.", examples=["permen-manis"])
    judul: str = Field(examples=["Permen Manis"])
    ringkasan: str = Field(description="Ringkasan untuk warga.", examples=["Urus akta kelahiran tanpa antre."])
    bentuk: Kind | None = Field(description="Bentuk inovasi menurut PP 38/2017; kosong (null) bila tidak diketahui.")
    jenis: Medium | None = Field(description="Jenis inovasi; kosong (null) bila tidak diketahui.")
    tahapan: Stage | None = Field(description="Tahapan inovasi; kosong (null) bila tidak diketahui.")
    opd: ShortOPD
    urusan: str = Field(description="Nama urusan utama.", examples=["Administrasi kependudukan"])
    tahun: int = Field(description="Tahun periode.", examples=[2026])
    terbit: datetime.datetime = Field(description="Saat pertama kali terbit.")
    url: str = Field(description="Halamannya untuk warga.", json_schema_extra={"format": "uri"})
    foto: str | None = Field(
        description="Foto sampul (JPEG, lebar 640 piksel); kosong (null) bila tidak ada.",
        json_schema_extra={"format": "uri"},
    )


class Figures(Schema):
    """Satu ukuran sebelum dan sesudah inovasi; kosong (null) bila tidak diketahui."""

    sebelum: Whole | None
    sesudah: Whole | None


class FullInnovation(Innovation):
    """Satu inovasi yang sudah terbit, dengan uraiannya. Nama dan kontak orang tidak dimuat."""

    diperbarui: datetime.datetime = Field(description="Saat versi ini disetujui.")
    unit: Text = Field(description="Unit pelaksana di bawah OPD; kosong (null) bila OPD sendiri.")
    urusan_nomor: int = Field(description="Nomor urusan utama, untuk saringan urusan.", examples=[12])
    masih_berjalan: bool
    dipastikan: datetime.datetime | None = Field(description="Saat OPD terakhir memastikan keadaannya.")
    contoh: bool = Field(description="Benar bila ini data peragaan, bukan inovasi sungguhan.")
    untuk_siapa: Text
    cara_memakai: Text
    yang_dibawa: Text
    biaya: Text
    tempat: Text
    jam_layanan: Text
    sebelum: Text
    sesudah: Text
    menit: Figures
    kunjungan: Figures
    rupiah: Figures
    sumber_angka: Text
    rancang_bangun: Text
    tujuan: Text
    manfaat: Text
    hasil: Text
    inisiator: Initiator | None = Field(description="Siapa yang memulai; namanya tidak dimuat.")
    uji_coba: datetime.date | None
    penerapan: datetime.date | None
    pengembangan: datetime.date | None
    ringkasan_inggris: Text


class Picture(Schema):
    """Satu foto (JPEG)."""

    url: str = Field(json_schema_extra={"format": "uri"})
    teks_alternatif: str


class PublishedFile(Schema):
    """Dokumen yang oleh OPD-nya dibuka untuk umum."""

    judul: str
    jenis: str
    ukuran: Whole = Field(description="Dalam bita.")
    url: str = Field(json_schema_extra={"format": "uri"})


class Licence(Schema):
    nama: str
    url: str = Field(json_schema_extra={"format": "uri"})


class OneInnovation(FullInnovation):
    """Satu inovasi dengan foto, dokumen, dan kaitannya."""

    urusan_lain: list[str]
    wilayah: list[str] = Field(description="Kecamatan tempat berlakunya; kosong berarti seluruh kota.")
    diadaptasi_dari: str | None = Field(description="Kode inovasi asalnya; kosong (null) bila tidak ada.")
    gambar: list[Picture]
    dokumen: list[PublishedFile]
    lisensi: Licence


class Innovations(Schema):
    """Satu halaman daftar inovasi."""

    jumlah: Whole = Field(description="Banyaknya inovasi yang cocok, di semua halaman.")
    halaman: int = Field(ge=1, description="Halaman yang diminta.")
    hasil: list[Innovation]


class OPD(Schema):
    """Satu organisasi perangkat daerah."""

    kode: Code
    nama: str
    singkatan: str
    jenis: OPDKind
    inovasi: Whole = Field(description="Banyaknya inovasi yang terbit.")
    url: str = Field(json_schema_extra={"format": "uri"})


class OPDs(Schema):
    jumlah: Whole
    hasil: list[OPD]


class Urusan(Schema):
    """Satu urusan pemerintahan daerah menurut UU 23/2014."""

    nomor: int
    nama: str
    kelompok: UrusanGroup
    inovasi: Whole = Field(description="Banyaknya inovasi terbit dengan urusan utama ini.")


class UrusanList(Schema):
    jumlah: Whole
    hasil: list[Urusan]


class District(Schema):
    """Kecamatan tempat satu kelurahan."""

    kode: Code
    nama: str


class Village(Schema):
    """Satu kelurahan."""

    nomor: int = Field(description="Nilai saringan kelurahan, bersama kecamatannya.")
    nama: str
    kecamatan: District


class Villages(Schema):
    jumlah: Whole
    hasil: list[Village]


class Period(Schema):
    """Satu putaran satu OPD satu inovasi."""

    id: int
    nama: str
    tahun: int
    tenggat: datetime.datetime = Field(description="Tenggat yang berlaku untuk umum.")
    dibuka: bool = Field(description="Benar bila sedang dibuka.")


class Periods(Schema):
    jumlah: Whole
    hasil: list[Period]


class TallyLine(Schema):
    """Keadaan satu OPD dalam satu periode."""

    kode: Code
    nama: str
    status: Literal["terpenuhi", "belum-terpenuhi"]
    disetujui: Whole = Field(description="Inovasi yang sudah disetujui dan terbit.")
    target: int = Field(ge=1)


class TallyTotals(Schema):
    opd: Whole = Field(description="OPD yang dihitung.")
    terpenuhi: Whole = Field(description="OPD yang sudah memenuhi target.")
    disetujui: Whole = Field(description="Inovasi yang sudah disetujui dan terbit.")


class Tally(Schema):
    """Rekap satu OPD satu inovasi."""

    periode: Period
    total: TallyTotals
    hasil: list[TallyLine]


class WrongParameter(Schema):
    nama: str
    keterangan: str


class Problem(Schema):
    """Galat menurut RFC 9457; bentuknya sama untuk semua galat."""

    type: str = Field(description="Alamat penjelasan jenis galat.", json_schema_extra={"format": "uri-reference"})
    title: str = Field(examples=["Tidak ditemukan"])
    status: int = Field(examples=[404])
    detail: str = Field(examples=["Tidak ada inovasi terbit di alamat ini."])
    instance: str = Field(
        description="Alamat yang diminta, tanpa parameternya.", json_schema_extra={"format": "uri-reference"}
    )
    parameter: list[WrongParameter] = Field(description="Parameter yang perlu dibetulkan; kosong pada galat lain.")
