"""Noting which figures left the portal."""

from typing import Any

from innovasi.communication.models import Taken


def record(*, by: Any, version: int, rows: int, city_index: int | None, asked: dict[str, str]) -> Taken:
    return Taken.objects.create(by=by, version=version, rows=rows, city_index=city_index, asked=asked)
