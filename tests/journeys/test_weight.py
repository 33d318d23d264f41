"""The catalogue is light enough for a phone with a poor connection."""

import random
from io import BytesIO

import brotli
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image, ImageFilter

from innovasi.innovations.choices import PHOTO_WIDTHS
from innovasi.innovations.rules.renditions import RENDITIONS, rendition_name
from innovasi.search.actions import rebuild
from tests.factories import make_accepted, make_photo
from tests.journeys.conftest import NARROW, WIDE
from tests.world import ENCODERS

LIMITS = {"/katalog/": 150 * 1024, "/inovasi/permen-manis-0/": 300 * 1024}  # bytes through brotli
MOST_REQUESTS = 12
SCREENS = {"360": NARROW, "1280": WIDE}
# As OPDs write: a summary of two or three lines, and a figure.
SUMMARY = (
    "Urus akta kelahiran dari rumah lewat ponsel. Petugas memeriksa berkas pada hari yang sama, lalu mengantarnya."
)
USUAL = [
    {"citizen_summary": SUMMARY, "minutes_before": 240, "minutes_after": 15, "is_free": "ya", "need": need}
    for need in ("dokumen", "kesehatan", "usaha", "keluarga")
]
COMPRESSIBLE = ("text/", "application/", "image/svg")


def snapshot(width):
    """A picture as busy as a photograph of a counter, always the same."""
    dice = random.Random(7)
    small = Image.new("RGB", (48, 36))
    small.putdata([tuple(dice.randrange(40, 220) for _ in range(3)) for _ in range(48 * 36)])
    return small.resize((width, width * 3 // 4), Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(2))


@pytest.fixture
def full_catalogue(city):
    """A page full of published innovations, each with a picture of its own."""
    sizes = {}
    for width in PHOTO_WIDTHS:
        for ending in RENDITIONS:
            out = BytesIO()
            snapshot(width).save(out, ENCODERS[ending], quality=60)
            sizes[width, ending] = out.getvalue()
    for number in range(24):
        photo = make_photo(make_accepted(title=f"Permen Manis {number}", **USUAL[number % 4]), is_cover=True)
        for (width, ending), content in sizes.items():
            default_storage.save(rendition_name(photo.key, width, ending), ContentFile(content))
    rebuild()


def received(page, address):
    """What a first visit brings: address and bytes of each answer, texts as brotli would send them."""
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address, wait_until="networkidle")
    found = {}
    for answer in answers:
        body = answer.body()
        is_text = answer.headers.get("content-type", "").startswith(COMPRESSIBLE)
        found[answer.url] = len(brotli.compress(body, quality=5)) if is_text else len(body)
    return found


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("address", LIMITS)
def test_a_first_visit_is_light(open_browser, full_catalogue, address, screen):
    found = received(open_browser(screen=SCREENS[screen]), address)
    assert len([address for address in found if "/foto/" in address]) >= 1
    assert len(found) <= MOST_REQUESTS, found
    assert sum(found.values()) <= LIMITS[address], found


def test_pictures_far_below_come_when_the_reader_nears_them(open_browser, full_catalogue):
    page = open_browser()
    found = received(page, "/katalog/")
    assert len([address for address in found if "/foto/" in address]) < 12
    for _ in range(8):
        page.mouse.wheel(0, 600)
        page.wait_for_load_state("networkidle")
    page.wait_for_function("[...document.querySelectorAll('.card img')].every(img => img.complete && img.naturalWidth)")
    assert page.locator(".card img").count() == 12


def test_public_pages_bring_no_cookie(open_browser, full_catalogue):
    page = open_browser()
    for address in ("/", "/katalog/", "/opd/", "/rekap/", "/tentang/"):
        page.goto(address)
    assert page.context.cookies() == []
