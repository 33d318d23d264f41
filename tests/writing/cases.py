"""Texts with the hints that they deserve; the server and the browser are held to the same list."""

LONG = "Kalimat “{} …” terdiri dari {} kata. Pecah menjadi kalimat yang lebih pendek, paling banyak 20 kata."
PLAIN = "“{}” lebih mudah dipahami bila ditulis “{}”."
ACRONYM = "Singkatan “{0}” belum dijelaskan. Tulis kepanjangannya sekali, lalu {0} dalam kurung."
LOUD = "Jangan menulis semuanya dengan huruf besar; sulit dibaca."
TWENTY = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh " * 2

CASES = [
    ("", []),
    ("Akta kelahiran diurus dari rumah. Petugas mengantar hasilnya tanpa ongkos.", []),
    (TWENTY.strip() + ".", []),
    (TWENTY + "lagi.", [LONG.format("satu dua tiga empat lima enam", 21)]),
    (TWENTY + "\n" + TWENTY, []),
    ("Buka pukul 08.00 sampai 15.00 WIB di loket 1.2 dan 1.3.", []),
    (
        "Buka pukul 08.00 di loket. " + TWENTY + "dan — lagi …",
        [LONG.format("satu dua tiga empat lima enam", 22)],
    ),
    ("Dalam rangka mempercepat layanan, datanglah.", [PLAIN.format("dalam rangka", "untuk")]),
    ("Dalam Rangka mempercepat, datanglah.", [PLAIN.format("dalam rangka", "untuk")]),
    ("Antrean dalam  rangkaian loket.", []),
    ("Guna untuk itu, isi formulir.", [PLAIN.format("guna untuk", "untuk")]),
    ("Layanan berguna bagi warga.", []),
    ("Bawa KTP dan KK ke kantor RT.", []),
    ("Ambil SKPWNI di loket.", [ACRONYM.format("SKPWNI")]),
    ("Ambil SKPWNI (surat pindah) di loket. SKPWNI gratis.", []),
    ("Ambil surat pindah (SKPWNI) di loket.", []),
    ("Isi SPOP dan LSPOP, lalu SPOP lagi.", [ACRONYM.format("SPOP"), ACRONYM.format("LSPOP")]),
    ("Si-PANDU dan e-KTP", []),
    ("URUS AKTA DARI RUMAH", [LOUD]),
    ("KTP", []),
    ("GRATIS SEKALI", [ACRONYM.format("GRATIS"), ACRONYM.format("SEKALI")]),
    ("日本 ½ … – 😀", []),
    (
        "Dalam rangka akselerasi, dilaksanakan monitoring dan validasi guna efektif dan efisien.",
        [
            PLAIN.format("efektif dan efisien", "cepat dan hemat"),
            PLAIN.format("dalam rangka", "untuk"),
            PLAIN.format("dilaksanakan", "dilakukan"),
            PLAIN.format("akselerasi", "percepatan"),
            PLAIN.format("monitoring", "pemantauan"),
        ],
    ),
]
