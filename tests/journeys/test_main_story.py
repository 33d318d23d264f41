"""The first five minutes: an OPD registers, Bappeda accepts, the tally turns, a citizen finds."""

from playwright.sync_api import expect

from tests.journeys import pages

OPD = "Dinas Kependudukan dan Pencatatan Sipil"


def test_from_an_empty_form_to_a_citizen_who_finds_it(open_browser, person_of):
    author, bappeda, citizen = open_browser(), open_browser(), open_browser()
    for name in ("disdukcapil", "bappeda"):
        person_of(name)

    pages.sign_in(author, "disdukcapil@uji.id")
    author.get_by_role("link", name="Inovasi baru").first.click()
    pages.fill(author, {"Nama inovasi": "Permen Manis"})
    pages.press(author, "Buat draf")
    author.wait_for_url("**/kerja/pengajuan/*/")
    dossier = author.url
    author.get_by_role("link", name="Profil inovasi", exact=True).click()
    pages.fill(author, pages.PROFILE)
    pages.choose_other_urusan(author, "Komunikasi dan informatika")
    pages.press(author, "Simpan dan lanjut")
    pages.fill(author, pages.ACCOUNT)
    expect(author.get_by_text("308 kata, sudah cukup.")).to_be_visible()
    pages.press(author, "Simpan dan lanjut")
    pages.fill(author, pages.CITIZEN)
    pages.press(author, "Simpan dan lanjut")
    expect(author).to_have_url(f"{dossier}lampiran/")
    pages.add_picture(author, dossier)
    pages.press(author, "Simpan dan lanjut")
    expect(author).to_have_url(f"{dossier}periksa/")
    expect(author.get_by_text("Semua sudah lengkap")).to_be_visible()
    pages.press(author, "Ajukan ke Bappeda")
    expect(author.get_by_text("Terkirim ke Bappeda")).to_be_visible()

    pages.sign_in(bappeda, "bappeda@uji.id")
    expect(pages.state_of(bappeda, "/kerja/rekap/", OPD)).to_contain_text("Menunggu Bappeda")
    pages.open_from_queue(bappeda, "Permen Manis")
    expect(bappeda.get_by_role("img", name=pages.ALT_TEXT)).to_be_visible()
    pages.press(bappeda, "Setujui")
    expect(bappeda.get_by_text("“Permen Manis” disetujui dan sekarang tampil di katalog.")).to_be_visible()
    expect(pages.state_of(bappeda, "/kerja/rekap/", OPD)).to_contain_text("Terpenuhi")

    expect(pages.state_of(citizen, "/rekap/", OPD)).to_contain_text("Terpenuhi")
    expect(pages.state_of(citizen, "/rekap/", "Dinas Perhubungan")).to_contain_text("Belum terpenuhi")
    citizen.goto("/katalog/")
    pages.fill(citizen, {"Cari inovasi": "akta kelahiran"})
    pages.press(citizen, "Cari")
    citizen.get_by_role("link", name="Permen Manis").first.click()
    expect(citizen.get_by_role("heading", level=1)).to_have_text("Permen Manis")
    expect(citizen.get_by_text("Akta kelahiran diurus dari rumah dan diantar tanpa ongkos.")).to_be_visible()
    expect(citizen.get_by_role("img", name=pages.ALT_TEXT).first).to_be_visible()


def test_without_scripts_the_same_way_is_open(open_browser, person_of):
    author, bappeda = open_browser(scripts=False), open_browser("bappeda", scripts=False)
    citizen = open_browser(scripts=False)
    person_of("disdukcapil")

    pages.sign_in(author, "disdukcapil@uji.id")
    dossier = pages.begin(author, "Permen Manis")
    pages.fill_sections(author, dossier)
    author.goto(f"{dossier}lampiran/")
    pages.field(author, "Foto").set_input_files(pages.PICTURE)
    pages.fill(author, {"Teks alternatif": pages.ALT_TEXT})
    pages.press(author, "Simpan")
    expect(author.get_by_role("img", name=pages.ALT_TEXT)).to_be_visible()
    pages.submit(author, dossier)

    pages.open_from_queue(bappeda, "Permen Manis")
    pages.press(bappeda, "Setujui")
    expect(bappeda.get_by_text("disetujui dan sekarang tampil di katalog")).to_be_visible()

    citizen.goto("/")
    pages.fill(citizen, {"Cari inovasi": "akta kelahiran"})
    pages.press(citizen, "Cari")
    citizen.get_by_role("link", name="Permen Manis").first.click()
    expect(citizen.get_by_text("Gratis", exact=True)).to_be_visible()
