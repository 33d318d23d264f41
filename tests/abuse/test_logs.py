"""Logs say what happened, never to whom it happened nor what was typed."""

import io
import json
import logging

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from pythonjsonlogger.json import JsonFormatter

from innovasi.common.logs import WithoutAddresses
from tests.factories import UserFactory

CANARY = "kenari7391"
NUMBER = "081273917391"


@pytest.fixture
def lines(db):
    """Everything that is logged meanwhile, as production writes it."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter(settings.LOGGING["formatters"]["json"]["fmt"], style="{"))
    handler.addFilter(WithoutAddresses())
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield lambda: stream.getvalue()
    root.removeHandler(handler)
    root.setLevel(before)


def test_nothing_personal_reaches_the_log(lines, client_of, accepted, draft):
    person = UserFactory(email=f"{CANARY}@contoh.id", name=CANARY, phone=NUMBER)
    visitor, author = Client(), client_of("disdukcapil")
    visitor.post("/akun/masuk/", {"login": person.email, "password": CANARY})
    visitor.post("/akun/kata-sandi/lupa/", {"email": person.email})
    visitor.get(f"/akun/undangan/{CANARY}/")
    visitor.get(f"/tidak-ada/{CANARY}/")
    visitor.get("/katalog/", {"q": CANARY})
    visitor.get("/katalog/", {"q": "\0", "halaman": CANARY})
    visitor.post(f"/inovasi/{accepted.innovation.slug}/masukan/", {"pesan": CANARY, "kontak": NUMBER})
    author.post(reverse("innovations:section", args=[draft.pk, "profil"]), {"initiator_name": CANARY})
    author.post("/akun/", {"name": CANARY, "phone": NUMBER})
    client_of("bappeda").post(
        "/kerja/data/orang/undang/", {"email": f"{CANARY}@contoh.id", "name": CANARY, "role": "opd"}
    )
    author.get(f"/kerja/pengajuan/999999/?x={CANARY}")
    logging.getLogger("innovasi").info("still here")
    said = lines()
    assert "still here" in said and "404 innovations:submission" in said
    assert CANARY not in said and NUMBER not in said


def test_each_line_is_one_json_object(lines):
    logging.getLogger("innovasi.uji").warning("baris %s\nkedua", 1)
    found = [json.loads(line) for line in lines().splitlines()]
    assert found[-1]["message"] == "baris 1\nkedua" and found[-1]["levelname"] == "WARNING"
