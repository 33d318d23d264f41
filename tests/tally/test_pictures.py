"""The map of the kecamatan and the picture of the trend say in words what they show."""

import json
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Template

from innovasi.tally.board import board_of, districts_of, trend_of
from innovasi.tally.board.districts import LAYOUT
from tests.factories import OPDFactory, make_accepted, make_submission

pytestmark = pytest.mark.django_db


def render(template, **context):
    return Template(f"{{% load tally tally_map %}}{template}").render(Context(context))


def test_every_kecamatan_of_the_city_has_one_place():
    source = Path(settings.BASE_DIR) / "innovasi/organisations/data/opd.json"
    codes = {row["wilayah_code"] for row in json.loads(source.read_text())["opd"] if row["kind"] == "kecamatan"}
    placed = [code for code in LAYOUT.split() if code != ".."]
    assert len(placed) == len(set(placed)) == 20
    assert {f"18.71.{code}" for code in placed} == codes


def test_a_tile_says_its_state_by_word_and_pattern(period):
    kecamatan = {"kind": "kecamatan"}
    done = OPDFactory(code="kedaton", name="Kecamatan Kedaton", wilayah_code="18.71.01", **kecamatan)
    west = OPDFactory(code="tkb", name="Kecamatan Tanjungkarang Barat", wilayah_code="18.71.03", **kecamatan)
    make_accepted(opd=done, period=period)
    make_submission(opd=west, period=period)
    board = board_of(period)
    html = render("{% tally_map districts board %}", districts=districts_of(board), board=board)
    assert "1 dari 2 kecamatan sudah terpenuhi" in html
    assert "Terpenuhi ✓" in html
    assert "Tj. Karang" in html
    assert "url(#pola-draf)" in html
    assert re.search(r"Kecamatan Tanjungkarang Barat</th><td>Draf</td>", html)


def test_a_name_is_written_as_text_whatever_it_holds(period):
    OPDFactory(code="x", name="Kecamatan <b>&", wilayah_code="18.71.01", kind="kecamatan")
    board = board_of(period)
    html = render("{% tally_map districts board %}", districts=districts_of(board), board=board)
    assert "<b>" not in html


def test_the_trend_draws_no_forecast_without_one(period):
    make_accepted(period=period)
    OPDFactory(code="sunyi")
    html = render("{% tally_trend trend %}", trend=trend_of(board_of(period), is_public=False))
    assert "trend-cone" not in html
    assert "Belum ada perkiraan: hanya 1 OPD terpenuhi dalam 14 hari terakhir" in html


def test_a_forecast_is_drawn_and_told(period):
    for number in range(5):
        make_accepted(opd=OPDFactory(code=f"opd-{number}"), period=period)
    for number in range(20):
        OPDFactory(code=f"sunyi-{number}")
    html = render("{% tally_trend trend %}", trend=trend_of(board_of(period), is_public=False))
    assert "trend-cone" in html
    assert "Dengan laju 14 hari terakhir" in html
    assert "trend-cone" not in render("{% tally_trend trend %}", trend=trend_of(board_of(period), is_public=True))
