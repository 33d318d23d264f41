"""One example of each answer, for the schema; a test holds them against their shapes."""

from typing import Any

OPD = {"kode": "disdukcapil", "nama": "Dinas Kependudukan dan Pencatatan Sipil"}
INNOVATION: dict[str, Any] = {
    "kode": "INV-0001",
    "slug": "permen-manis",
    "judul": "Permen Manis",
    "ringkasan": "Urus akta kelahiran dari rumah, tanpa antre.",
    "bentuk": "pelayanan-publik",
    "jenis": "digital",
    "tahapan": "penerapan",
    "opd": OPD,
    "urusan": "Administrasi kependudukan dan pencatatan sipil",
    "tahun": 2026,
    "terbit": "2026-05-03T09:15:00+07:00",
    "url": "https://inovasi.example.go.id/inovasi/permen-manis/",
    "foto": "https://inovasi.example.go.id/foto/6f9619ff-8b86-4d01-b42d-00cf4fc964ff/640.jpg",
}
ONE: dict[str, Any] = INNOVATION | {
    "diperbarui": "2026-05-03T09:15:00+07:00",
    "unit": None,
    "urusan_nomor": 12,
    "masih_berjalan": True,
    "dipastikan": "2026-05-03T09:15:00+07:00",
    "contoh": False,
    "untuk_siapa": "Orang tua bayi baru lahir",
    "cara_memakai": "Isi formulir di laman layanan, lalu tunggu di rumah.",
    "yang_dibawa": "Surat keterangan lahir",
    "biaya": "Gratis",
    "tempat": "https://layanan.example.go.id",
    "jam_layanan": "Senin–Jumat, 08.00–15.00",
    "sebelum": "Warga antre dua jam.",
    "sesudah": "Warga cukup duduk di rumah.",
    "menit": {"sebelum": 120, "sesudah": 10},
    "kunjungan": {"sebelum": 2, "sesudah": 0},
    "rupiah": {"sebelum": None, "sesudah": None},
    "sumber_angka": "Buku tamu loket, Januari–Maret 2026",
    "rancang_bangun": "Permohonan dikirim secara daring dan diperiksa petugas …",
    "tujuan": "Mempercepat layanan akta.",
    "manfaat": "Warga menghemat waktu dan ongkos.",
    "hasil": "1.250 akta terbit tanpa antre.",
    "inisiator": "opd",
    "uji_coba": "2025-04-07",
    "penerapan": "2025-05-07",
    "pengembangan": None,
    "ringkasan_inggris": None,
    "urusan_lain": [],
    "wilayah": [],
    "diadaptasi_dari": None,
    "gambar": [{"url": INNOVATION["foto"], "teks_alternatif": "Petugas menyerahkan akta"}],
    "dokumen": [],
    "lisensi": {"nama": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
}
PERIOD = {
    "id": 1,
    "nama": "Satu OPD Satu Inovasi 2026",
    "tahun": 2026,
    "tenggat": "2026-06-30T23:59:00+07:00",
    "dibuka": True,
}
EXAMPLES: dict[str, Any] = {
    "inovasi": {"jumlah": 1, "halaman": 1, "hasil": [INNOVATION]},
    "satu_inovasi": ONE,
    "opd": {
        "jumlah": 1,
        "hasil": [
            OPD
            | {
                "singkatan": "Disdukcapil",
                "jenis": "dinas",
                "inovasi": 1,
                "url": "https://inovasi.example.go.id/opd/disdukcapil/",
            }
        ],
    },
    "urusan": {
        "jumlah": 1,
        "hasil": [
            {
                "nomor": 12,
                "nama": "Administrasi kependudukan dan pencatatan sipil",
                "kelompok": "wajib_non_pelayanan_dasar",
                "inovasi": 1,
            }
        ],
    },
    "kelurahan": {
        "jumlah": 1,
        "hasil": [{"nomor": 1, "nama": "Kedaton", "kecamatan": {"kode": "kec-kedaton", "nama": "Kecamatan Kedaton"}}],
    },
    "periode": {"jumlah": 1, "hasil": [PERIOD]},
    "rekap": {
        "periode": PERIOD,
        "total": {"opd": 1, "terpenuhi": 1, "disetujui": 1},
        "hasil": [OPD | {"status": "terpenuhi", "disetujui": 1, "target": 1}],
    },
}
