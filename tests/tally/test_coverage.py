"""Which urusan have something, and who could fill those that have nothing."""

import pytest

from innovasi.innovations.choices import Action
from innovasi.innovations.models import Submission
from innovasi.innovations.workflow import begin, move
from innovasi.tally.board import board_of, coverage_of
from tests.factories import OPDFactory, UrusanFactory, answers, author_of, make_accepted, make_submission, reviewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def affairs():
    health = UrusanFactory(number=2, name="Kesehatan", group="wajib_pelayanan_dasar")
    social = UrusanFactory(number=6, name="Sosial", group="wajib_pelayanan_dasar")
    land = UrusanFactory(number=10, name="Pertanahan")
    return health, social, land


def figures(period):
    coverage = coverage_of(board_of(period), in_full=True)
    return coverage, {line.urusan.name: (line.main, line.touching) for line in coverage.lines}


def test_only_accepted_innovations_count_and_basic_services_stand_first(period, affairs):
    health, social, land = affairs
    make_accepted(opd=OPDFactory(code="dinkes"), period=period, main_urusan=health)
    make_accepted(opd=OPDFactory(code="bpn"), period=period, main_urusan=land)
    make_submission(opd=OPDFactory(code="dinsos"), period=period, main_urusan=social)
    coverage, found = figures(period)
    assert found == {"Kesehatan": (1, 0), "Sosial": (0, 0), "Pertanahan": (1, 0), "Urusan nomor 12": (0, 0)}
    assert (coverage.covered, coverage.basic_covered) == (2, 1)
    assert [line.urusan.name for line in coverage.basic_empty] == ["Sosial"]
    assert coverage.groups[0][0] == "Urusan wajib yang berkaitan dengan pelayanan dasar"


def test_an_urusan_beside_the_main_one_is_counted_apart(period, affairs):
    health, social, _ = affairs
    draft = make_submission(opd=OPDFactory(code="dinkes"), period=period, main_urusan=health)
    draft.other_urusan.set([social])
    move(draft, Action.SUBMIT, by=author_of(draft.innovation.opd), seen_revision=draft.revision)
    move(draft, Action.ACCEPT, by=reviewer(), seen_revision=draft.revision)
    _, found = figures(period)
    assert (found["Kesehatan"], found["Sosial"]) == ((1, 0), (0, 1))


def test_an_update_counts_in_its_newest_urusan_only(period, affairs):
    health, social, _ = affairs
    first = make_accepted(opd=OPDFactory(code="dinkes"), period=period, main_urusan=health)
    author = author_of(first.innovation.opd)
    again = begin(first.innovation, by=author, period=period, **answers(main_urusan=social))
    move(again, Action.SUBMIT, by=author, seen_revision=again.revision)
    move(again, Action.ACCEPT, by=reviewer(), seen_revision=again.revision)
    _, found = figures(period)
    assert (found["Kesehatan"], found["Sosial"]) == ((0, 0), (1, 0))
    assert Submission.objects.count() == 2


def test_the_opds_that_serve_an_empty_urusan_are_named_those_without_anything_first(period, affairs):
    _, social, _ = affairs
    done, idle = OPDFactory(code="a-selesai"), OPDFactory(code="z-belum")
    for opd in (done, idle):
        opd.urusan.set([social])
    make_accepted(opd=done, period=period)
    coverage, _ = figures(period)
    [line] = [line for line in coverage.lines if line.urusan == social]
    assert [opd.opd.code for opd in line.opds] == ["z-belum", "a-selesai"]
