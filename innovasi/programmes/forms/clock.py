"""A date and a time of day that make one moment in WIB."""

import datetime
import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

CLOCK = re.compile(r"(\d{1,2})[.:](\d{2})")
LAST_MINUTE = datetime.time(23, 59)


class ClockField(forms.CharField):
    """A time of day in WIB, as *23.59* or *23:59*."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=5, widget=forms.TextInput(attrs={"inputmode": "decimal"}), **kwargs)

    def to_python(self, value: Any) -> datetime.time | None:  # type: ignore[override]
        if value in self.empty_values:
            return None
        match = CLOCK.fullmatch(str(value).strip())
        if not match or int(match[1]) > 23 or int(match[2]) > 59:
            raise ValidationError("Tulis jam seperti 23.59.")
        return datetime.time(int(match[1]), int(match[2]))

    def run_validators(self, value: Any) -> None:
        """The pattern has said it all."""


def date_and_clock(moment: datetime.datetime | None) -> tuple[datetime.date | None, str]:
    local = moment and timezone.localtime(moment)
    return (local.date(), local.strftime("%H.%M")) if local else (None, "23.59")


def moment(data: dict[str, Any], name: str) -> datetime.datetime | None:
    """The moment in WIB that `<name>_date` and `<name>_time` make together."""
    day, clock = data.get(f"{name}_date"), data.get(f"{name}_time")
    return timezone.make_aware(datetime.datetime.combine(day, clock or LAST_MINUTE)) if day else None
