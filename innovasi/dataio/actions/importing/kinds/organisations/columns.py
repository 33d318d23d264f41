"""What a sheet of OPDs and units can tell."""

from innovasi.dataio.actions.importing.reading import Column

COLUMNS = (
    Column(
        "opd",
        "Nama OPD",
        ("opd", "nama", "perangkat daerah", "nama perangkat daerah", "skpd", "opd induk", "induk", "instansi"),
        needed=True,
        example="CONTOH: Dinas Kesehatan",
    ),
    Column("abbreviation", "Singkatan", ("singkatan opd", "akronim", "alias"), example="Dinkes"),
    Column("code", "Kode", ("kode opd", "kode pendek"), example="dinkes"),
    Column("kind", "Jenis OPD", ("jenis", "bentuk opd"), example="Dinas"),
    Column("head_name", "Nama kepala", ("kepala", "pimpinan", "kepala opd", "nama pimpinan"), example="Siti Aminah"),
    Column("head_title", "Jabatan kepala", ("jabatan", "jabatan pimpinan"), example="Kepala Dinas"),
    Column("contact_email", "Surel kontak", ("surel", "email", "email opd"), example="dinkes@contoh.go.id"),
    Column(
        "contact_whatsapp",
        "WhatsApp kontak",
        ("whatsapp", "wa", "nomor whatsapp", "no wa", "telepon", "nomor telepon", "no hp", "nomor hp"),
        example="0812 3456 7890",
    ),
    Column("urusan", "Urusan", ("urusan pemerintahan", "urusan utama"), example="Kesehatan"),
    Column("unit", "Nama unit", ("unit", "unit kerja", "upt", "uptd", "puskesmas", "sekolah", "kelurahan")),
    Column("unit_kind", "Jenis unit", ("bentuk unit",)),
    Column("wilayah_code", "Kode wilayah", ("kode kemendagri", "kode wilayah kemendagri")),
)
LONGEST = {"abbreviation": 40, "code": 40, "head_name": 120, "head_title": 120, "contact_whatsapp": 20}
