"""The dates of an innovation must agree with each other and with its stage."""

import datetime

from innovasi.innovations.choices import Stage

Date = datetime.date | None


def date_problems(trial: Date, launch: Date, development: Date, *, today: datetime.date) -> dict[str, str]:
    """What is wrong, by field: trial ≤ launch ≤ development, and a launch lies not in the future (domain.md §2)."""
    problems = {}
    if launch and launch > today:
        problems["launch_date"] = "Waktu penerapan belum boleh di masa depan. Kosongkan dulu bila belum diterapkan."
    elif trial and launch and launch < trial:
        problems["launch_date"] = "Waktu penerapan harus sama dengan atau setelah waktu uji coba."
    if development and launch and development < launch:
        problems["development_date"] = "Waktu pengembangan harus sama dengan atau setelah waktu penerapan."
    return problems


def dates_required_by(stage: str) -> tuple[str, ...]:
    """The dates that a stage cannot do without: an idea has none yet, a trial has no launch."""
    return {Stage.TRIAL: ("trial_date",), Stage.IN_FORCE: ("trial_date", "launch_date")}.get(stage, ())  # type: ignore[call-overload]
