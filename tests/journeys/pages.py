"""What a person does on a page, by the words that they read there."""

import re

from playwright.sync_api import expect

from tests.factories import PASSWORD, jpeg

DESIGN = "Dulu warga antre di kantor untuk mengurus akta kelahiran dan sekarang cukup dari rumah. " * 22  # 308 words
PROFILE = {
    "Bentuk inovasi": "Pelayanan publik",
    "Jenis inovasi": "Digital",
    "Tahapan inovasi": "Penerapan",
    "Inisiator": "OPD",
    "Nama inisiator": "Bidang Pencatatan Sipil",
    "Urusan utama": "Administrasi kependudukan dan pencatatan sipil",
    "Tematik": "Non tematik",
    "Waktu uji coba": "7 April 2021",
    "Waktu penerapan": "7 Mei 2021",
    "Unit pelaksana": "UPTD Layanan Keliling",
}
ACCOUNT = {
    "Rancang bangun": DESIGN.strip(),
    "Tujuan": "Mempercepat penerbitan akta kelahiran.",
    "Manfaat": "Orang tua tidak perlu cuti untuk mengurus akta.",
    "Hasil": "Akta terbit dalam satu hari.",
}
CITIZEN = {
    "Ringkasan untuk warga": "Akta kelahiran diurus dari rumah dan diantar tanpa ongkos.",
    "Untuk siapa": "Orang tua yang bayinya baru lahir",
    "Cara memakai": "Isi formulir.\nTunggu petugas mengantar.",
    "Biaya": "Gratis",
    "Tempat atau tautan layanan": "Kantor Disdukcapil",
    "Kontak": "0721 000000",
    "Sebelum": "Warga antre dua jam dan datang tiga kali.",
    "Sesudah": "Warga menunggu di rumah satu hari.",
}
SECTIONS = {"profil": PROFILE, "uraian": ACCOUNT, "warga": CITIZEN}
PICTURE = {"name": "loket.jpg", "mimeType": "image/jpeg", "buffer": jpeg(1400, 900)}
ALT_TEXT = "Petugas menyerahkan akta kepada seorang ibu"


def field(page, label):
    """The one control with exactly this label."""
    control = page.get_by_label(label, exact=True)
    expect(control).to_have_count(1)
    return control


def button(page, name):
    return page.get_by_role("button", name=name, exact=True)


def press(page, name):
    button(page, name).click()


def press_and_arrive(page, name):
    """Press a button that sends the form, and wait for the next page: for steps whose words also stood on this one."""
    with page.expect_navigation():
        press(page, name)


def fill(page, answers):
    """Answer by label, whatever kind of control stands there."""
    for label, answer in answers.items():
        control = field(page, label)
        if control.evaluate("control => control.tagName") == "SELECT":
            control.select_option(label=answer)
        else:
            control.fill(answer)


def shown_in(control):
    """What a person reads in a control."""
    return control.evaluate("c => c.tagName === 'SELECT' ? c.selectedOptions[0].text : c.value")


def sign_in(page, email):
    page.goto("/akun/masuk/")
    fill(page, {"Surel": email, "Kata sandi": PASSWORD})
    press(page, "Masuk")
    expect(page).to_have_url(re.compile("/kerja/$"))


def begin(page, title):
    """A new draft; gives the address of its task list."""
    page.goto("/kerja/inovasi/baru/")
    fill(page, {"Nama inovasi": title})
    press(page, "Buat draf")
    expect(page).to_have_url(re.compile(r"/kerja/pengajuan/\d+/$"))
    return page.url


def fill_sections(page, dossier):
    """The three written sections, each saved by its own button."""
    for section, answers in SECTIONS.items():
        page.goto(f"{dossier}{section}/")
        fill(page, answers)
        press(page, "Simpan")
        expect(page.get_by_text(": tersimpan.")).to_be_visible()


def choose_other_urusan(page, name):
    page.get_by_role("group", name="Urusan lain yang beririsan").get_by_label(name, exact=True).check()


def add_picture(page, dossier):
    """A picture and its words, as the page does it with scripts: sent at once, described in its own line."""
    page.goto(f"{dossier}lampiran/")
    field(page, "Foto").set_input_files(PICTURE)
    expect(page.get_by_role("listitem").filter(has_text="loket.jpg").locator("img")).to_be_visible()
    fill(page, {"Teks alternatif": ALT_TEXT})
    press(page, "Simpan")


def submit(page, dossier):
    page.goto(f"{dossier}periksa/")
    press(page, "Ajukan ke Bappeda")
    expect(page.get_by_text("Terkirim ke Bappeda")).to_be_visible()
    expect(page.locator(".page-header").get_by_text("Diajukan", exact=True)).to_be_visible()


def open_from_queue(page, title):
    page.goto("/kerja/telaah/")
    page.get_by_role("link", name=title, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def state_of(page, address, opd):
    """What a board says of an OPD."""
    page.goto(address)
    return page.get_by_role("row").filter(has_text=opd)
