"""Words of one family share one root; each line is a root and its family."""

import pytest

from innovasi.search.stemming import ROOTS, stem

FAMILIES = """
layan melayani pelayanan layanan pelayan dilayani terlayani
mudah mempermudah memudahkan kemudahan mudahkan dipermudah termudah
urus pengurusan mengurus pengurus urusan diurus
bayar pembayaran membayar dibayar dibayarkan
lahir kelahiran melahirkan dilahirkan
izin perizinan perijinan ijin izinkan mengizinkan
sehat kesehatan penyehatan menyehatkan
daftar pendaftaran mendaftar mendaftarkan terdaftar pendaftar
ajar belajar pelajar pelajaran pembelajaran pengajar mengajar mengajarkan diajari
didik pendidikan mendidik pendidik terdidik
kerja bekerja pekerja pekerjaan mengerjakan dikerjakan
adu pengaduan aduan mengadu mengadukan
lapor pelaporan melapor melaporkan laporan dilaporkan laporannya
catat pencatatan catatan mencatat tercatat
antar mengantar pengantaran diantar antarkan
kirim pengiriman mengirim mengirimkan kiriman dikirim
ambil pengambilan mengambil diambilkan
periksa pemeriksaan memeriksa diperiksa pemeriksa
obat pengobatan mengobati berobat obatnya
bantu bantuan membantu pembantu dibantu
bangun pembangunan membangun bangunan dibangun
rencana perencanaan merencanakan direncanakan
kelola pengelolaan mengelola dikelola pengelola
awas pengawasan mengawasi pengawas diawasi
kembang pengembangan mengembangkan perkembangan berkembang
tingkat peningkatan meningkatkan ditingkatkan meningkat
kurang pengurangan mengurangi berkurang kekurangan
tambah penambahan menambah tambahan bertambah
tanam penanaman menanam tanaman
sampah persampahan
tani pertanian petani bertani
dagang perdagangan pedagang berdagang
industri perindustrian
usaha pengusaha perusahaan berusaha
ternak peternakan peternak beternak
ikan perikanan ikannya
pustaka perpustakaan kepustakaan
arsip kearsipan pengarsipan
budaya kebudayaan membudayakan
wisata pariwisata wisatawan
tanah pertanahan
rumah perumahan
tata penataan menata ditata
tertib ketertiban penertiban menertibkan
aman keamanan pengamanan mengamankan
bersih kebersihan pembersihan membersihkan
bakar kebakaran membakar terbakar
padam pemadam pemadaman memadamkan
selamat penyelamatan keselamatan menyelamatkan
cegah pencegahan mencegah dicegah
tangan penanganan menangani ditangani
sakit penyakit kesakitan
daya pemberdayaan memberdayakan berdaya
hasil keberhasilan berhasil menghasilkan penghasilan
lanjut keberlanjutan berkelanjutan melanjutkan
terima penerimaan menerima penerima diterima
tunggu menunggu penungguan ditunggu
antre antrean antrian mengantre antri mengantri
jemput penjemputan menjemput dijemput
sampai menyampaikan penyampaian disampaikan
selenggara penyelenggaraan menyelenggarakan
laksana pelaksanaan melaksanakan pelaksana dilaksanakan terlaksana
guna pengguna penggunaan menggunakan digunakan
pakai pemakaian memakai pemakai pakaian
masalah permasalahan bermasalah
mohon permohonan memohon pemohon
putus keputusan memutuskan diputuskan
atur peraturan mengatur pengaturan diatur aturan
tahu mengetahui pengetahuan diketahui
ikut mengikuti diikuti keikutsertaan
cepat mempercepat percepatan kecepatan secepatnya
panjang perpanjangan memperpanjang diperpanjang
baik perbaikan memperbaiki diperbaiki kebaikan
satu menyatukan bersatu persatuan penyatuan
sewa penyewaan menyewa sewaan
cetak pencetakan mencetak dicetak
ubah perubahan mengubah diubah berubah
jalan perjalanan menjalankan pejalan berjalan
anak anaknya anak2
inovasi berinovasi inovasinya inovasikan
digital digitalisasi mendigitalkan
vaksin vaksinasi
beri memberikan pemberian diberikan berikan
alir mengalirkan aliran
kawin perkawinan mengawinkan
mati kematian
penduduk kependudukan
camat kecamatan
lurah kelurahan
perintah diperintahkan
pemerintah pemerintahan
pilih pemilihan memilih pilihan dipilih
latih pelatihan melatih pelatih dilatih
uji pengujian menguji diuji
nilai penilaian menilai dinilai
kaji pengkajian kajian mengkaji
sah pengesahan mengesahkan disahkan
pantau pemantauan memantau dipantau
salur penyaluran menyalurkan saluran disalurkan
susun penyusunan menyusun disusun
kumpul pengumpulan mengumpulkan terkumpul
olah pengolahan mengolah diolah olahan
kemas pengemasan kemasan mengemas
bagi pembagian membagi membagikan dibagikan
pungut pemungutan memungut
tagih penagihan menagih tagihan
keluar pengeluaran mengeluarkan dikeluarkan
timbang penimbangan menimbang
hubung perhubungan menghubungi hubungan terhubung
integrasi terintegrasi mengintegrasikan pengintegrasian
"""


# As people write when they write as they speak.
SPOKEN = """
urus ngurus ngurusin diurusin
cari nyari dicariin
tanam nanem nanam
pinjam minjem pinjem dipinjem minjam
pukul mukul dipukulin
aju ngajuin
pakai dipake pake make
dekat deket
segar seger
datang dateng
kebun kebon
lubang lobang
sampai sampe
antre ngantri ngantre
ungsi ngungsi
tulis nulis ditulisin
bayar bayarin dibayarin
masuk masukin dimasukin
ambil ngambil diambilin
kirim ngirim ngirimin
sapu nyapu
panggil manggil dipanggilin
titip nitip dititipin
sewa nyewa
simpan nyimpen
lapor ngelapor laporin
jual ngejual jualin
lihat ngelihat lihatin
"""


def pairs():
    for line in (FAMILIES.strip() + SPOKEN).splitlines():
        root, *family = line.split()
        yield from ((word, root) for word in (root, *family))


@pytest.mark.parametrize(("word", "root"), list(pairs()))
def test_a_word_is_reduced_to_its_root(word, root):
    assert stem(word) == root


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("beruang", "uang"),
        ("makan", "pakan"),
        ("kawasan", "awas"),
        ("pengawasan", "kawasan"),
        ("kependudukan", "duduk"),
        ("pemerintah", "perintah"),
        ("pengemasan", "emas"),
        ("perikanan", "peri"),
        ("berita", "ita"),
        ("dinas", "nas"),
    ],
)
def test_words_that_only_look_related_stay_apart(word, other):
    assert stem(word) != stem(other)


@pytest.mark.parametrize(
    ("spelling", "standard"),
    [("ijin", "izin"), ("akte", "akta"), ("propinsi", "provinsi"), ("apotik", "apotek"), ("resiko", "risiko")],
)
def test_another_spelling_has_the_standard_root(spelling, standard):
    assert stem(spelling) == stem(standard)


@pytest.mark.parametrize("word", ["bandarlampung", "xyz", "2026", "sipandu", "a", ""])
def test_an_unknown_word_stands_for_itself(word):
    assert stem(word) == word


def test_an_unknown_word_loses_affixes_that_no_root_has():
    assert stem("memblokirkan") == "blokir"
    assert stem("sipandunya") == "sipandu"


def test_the_list_holds_enough_roots_and_each_spelling_leads_to_one():
    assert len(set(ROOTS.values())) >= 1500
    assert all(ROOTS[root] == root for root in ROOTS.values() if root in ROOTS)
