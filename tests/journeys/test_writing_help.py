"""Browser and server give the same advice, and the help follows what one types."""

from playwright.sync_api import expect

from innovasi.writing.rules import hints
from tests.factories import make_submission
from tests.journeys.conftest import NARROW
from tests.journeys.pages import field
from tests.journeys.test_weight import received
from tests.writing.cases import CASES

ASK = """async ([text, address]) => {
    const { hints, load } = await import("/static/js/modules/plain-language.js");
    return hints(text, await load(address));
}"""
RULES = "/static/data/bahasa-jelas.json"
LIMIT = 120 * 1024  # bytes through brotli


def open_section(open_browser, **changes):
    dossier = make_submission(**changes)
    page = open_browser("disdukcapil", screen=NARROW)
    page.goto(f"/kerja/pengajuan/{dossier.pk}/warga/")
    return page


def test_the_browser_gives_the_hints_of_the_server_for_every_case(open_browser):
    page = open_section(open_browser)
    told = {text: page.evaluate(ASK, [text, RULES]) for text, _ in CASES}
    assert told == dict(CASES)
    assert told == {text: hints(text) for text, _ in CASES}


def test_hints_ticks_and_the_preview_follow_the_typing(open_browser):
    page = open_section(open_browser, citizen_summary="Dalam rangka melayani.", cost="")
    advice = page.locator("#saran-citizen_summary")
    preview = page.get_by_role("region", name="Warga akan membaca")
    asked = page.get_by_role("region", name="Lima hal yang selalu ditanyakan warga")
    expect(advice.get_by_role("listitem")).to_have_text(["“dalam rangka” lebih mudah dipahami bila ditulis “untuk”."])
    expect(preview.get_by_text("Biaya")).to_be_hidden()
    expect(asked.get_by_text("Belum", exact=True).locator("visible=true")).to_have_count(1)
    field(page, "Ringkasan untuk warga").fill("Ambil SPOP di loket.")
    expect(advice.get_by_role("listitem")).to_have_text([hints("Ambil SPOP di loket.")[0]])
    expect(preview.get_by_text("Ambil SPOP di loket.")).to_be_visible()
    field(page, "Biaya").fill("Gratis")
    expect(preview.get_by_text("Gratis")).to_be_visible()
    expect(asked.get_by_text("Belum", exact=True).locator("visible=true")).to_have_count(0)
    field(page, "Ringkasan untuk warga").fill("Ambil surat di loket.")
    expect(advice.get_by_role("listitem")).to_have_count(0)
    field(page, "Biaya").fill("")
    expect(preview.get_by_text("Biaya")).to_be_hidden()


def test_without_scripts_the_advice_on_what_is_stored_stands_there(open_browser):
    dossier = make_submission(citizen_summary="Dalam rangka melayani.")
    page = open_browser("disdukcapil", screen=NARROW, scripts=False)
    page.goto(f"/kerja/pengajuan/{dossier.pk}/warga/")
    expect(page.get_by_text("“dalam rangka” lebih mudah dipahami")).to_be_visible()
    expect(page.get_by_role("region", name="Warga akan membaca").get_by_text("Dalam rangka")).to_be_visible()


def test_the_form_with_its_help_stays_light(open_browser):
    dossier = make_submission(citizen_summary="Dalam rangka melayani.")
    found = received(open_browser("disdukcapil", screen=NARROW), f"/kerja/pengajuan/{dossier.pk}/warga/")
    assert sum(found.values()) <= LIMIT, found
