"""What the ministry is known to refuse: each check with a dossier that fails and one that passes."""

import datetime
from types import SimpleNamespace

import pytest

from innovasi.iid.choices import CheckKind
from innovasi.iid.rules import Facts, Named, problems_in

DAY = datetime.date
VIDEO = Named("video", "Video")


def rules_of_2026(**changes):
    fields = {
        "launched_from": DAY(2024, 1, 1),
        "launched_to": DAY(2025, 12, 31),
        "development_counts": True,
        "reports_limit": 2,
        "file_limit_kib": 2048,
        "design_min_words": 300,
        "video_max_minutes": 5,
    }
    return SimpleNamespace(**(fields | changes))


def facts(**changes):
    """A dossier that passes everything, with some changes."""
    return Facts(**({"launched": DAY(2024, 5, 1), "words": 300} | changes))


def kinds(changes, edition=None):
    return [problem.kind for problem in problems_in(facts(**changes), edition or rules_of_2026())]


def test_a_good_dossier_passes_every_check():
    assert kinds({}) == []


@pytest.mark.parametrize(
    ("fails", "passes", "kind"),
    [
        ({"launched": DAY(2023, 12, 31)}, {"launched": DAY(2024, 1, 1)}, CheckKind.WINDOW),
        ({"launched": DAY(2026, 1, 1)}, {"launched": DAY(2025, 12, 31)}, CheckKind.WINDOW),
        ({"launched": None}, {"launched": None, "developed": DAY(2025, 3, 1)}, CheckKind.WINDOW),
        (
            {"launched": DAY(2019, 1, 1), "developed": DAY(2023, 1, 1)},
            {"launched": DAY(2019, 1, 1), "developed": DAY(2024, 1, 1)},
            CheckKind.WINDOW,
        ),
        ({"stage": "uji-coba"}, {"stage": "penerapan"}, CheckKind.WINDOW),
        ({"earlier_reports": 2}, {"earlier_reports": 1}, CheckKind.REPORTS),
        ({"empty_mandatory": (Named("sdm", "SDM"),)}, {"empty_mandatory": ()}, CheckKind.MANDATORY),
        ({"unproven": (Named("sdm", "SDM"),)}, {"unproven": ()}, CheckKind.UNPROVEN),
        ({"large_files": 1}, {"large_files": 0}, CheckKind.SIZE),
        ({"words": 299}, {"words": 300}, CheckKind.WORDS),
        (
            {"video": VIDEO, "video_has_picture": True},
            {"video": VIDEO, "video_has_link": True, "video_has_picture": True},
            CheckKind.VIDEO,
        ),
        ({"video": VIDEO, "video_has_link": True}, {"video": None}, CheckKind.VIDEO),
    ],
)
def test_each_check_has_a_boundary(fails, passes, kind):
    assert kinds(fails) == [kind]
    assert kinds(passes) == []


def test_a_development_does_not_count_where_the_edition_says_so():
    edition = rules_of_2026(development_counts=False)
    assert kinds({"launched": DAY(2019, 1, 1), "developed": DAY(2024, 1, 1)}, edition) == [CheckKind.WINDOW]


def test_an_edition_without_window_or_limit_asks_for_neither():
    edition = rules_of_2026(launched_from=None, launched_to=None, reports_limit=None)
    assert kinds({"launched": DAY(1999, 1, 1), "earlier_reports": 9}, edition) == []


def test_an_open_ended_window_holds_on_its_one_side():
    edition = rules_of_2026(launched_to=None)
    assert kinds({"launched": DAY(2030, 1, 1)}, edition) == []
    assert kinds({"launched": DAY(2020, 1, 1)}, edition) == [CheckKind.WINDOW]


def test_each_problem_says_what_and_where():
    found = problems_in(
        facts(words=212, empty_mandatory=(Named("sdm", "SDM"),), large_files=2), rules_of_2026(file_limit_kib=1536)
    )
    assert [(problem.text, problem.key, problem.section) for problem in found] == [
        ("SDM: wajib, belum diisi.", "sdm", ""),
        ("2 berkas bukti lebih besar dari 1,5 MB.", "", ""),
        ("Rancang bangun 212 kata; paling sedikit 300.", "", "uraian"),
    ]
