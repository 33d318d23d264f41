"""The portal's clock goes by the portal, whatever the device believes."""

import re

from django.utils import timezone

from innovasi.programmes.board import remaining
from tests.factories import OPDFactory, make_submission

WRONG = "Date.now = () => 981173106000"  # 3 February 2001
TOLD = re.compile(r"Sekarang (\d\d)\.(\d\d)\.(\d\d) WIB menurut portal; tenggat .* WIB, (.*)\.")


def seconds_told(line):
    hours, minutes, seconds, left = TOLD.fullmatch(" ".join(line.inner_text().split())).groups()
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds), left


def seconds_now():
    now = timezone.localtime()
    return now.hour * 3600 + now.minute * 60 + now.second


def test_the_clock_ticks_with_the_portals_time_on_a_device_that_is_wrong(open_browser):
    draft = make_submission(opd=OPDFactory(code="disdukcapil"))
    page = open_browser("disdukcapil")
    page.add_init_script(WRONG)
    page.goto(draft.get_absolute_url())
    line = page.locator("[data-module=clock]")
    first, left = seconds_told(line)
    assert abs(first - seconds_now()) <= 2
    page.wait_for_timeout(2500)
    assert 2 <= seconds_told(line)[0] - first <= 4
    assert abs(seconds_told(line)[0] - seconds_now()) <= 2
    assert left in {remaining(draft.period.deadline_at - timezone.now()), "tersisa 30 hari 0 jam"}


def test_without_scripts_the_time_of_the_answer_stands_still(open_browser):
    draft = make_submission(opd=OPDFactory(code="disdukcapil"))
    page = open_browser("disdukcapil", scripts=False)
    page.goto(draft.get_absolute_url())
    first, _ = seconds_told(page.locator("[data-module=clock]"))
    assert abs(first - seconds_now()) <= 3
