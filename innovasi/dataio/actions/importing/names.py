"""Spellings that a person has explained are known from then on."""

from __future__ import annotations

from typing import Any

from innovasi.dataio.actions.importing.matching import Question
from innovasi.dataio.models import KnownName
from innovasi.organisations.models import OPD


def remember(answers: dict[str, str], questions: list[Question], *, by: Any) -> None:
    opds = {opd.code: opd for opd in OPD.objects.all()}
    for question in questions:
        opd = opds.get(answers.get(question.key, ""))
        if opd is not None:
            row = {"opd": opd, "text": question.text, "by": by}
            KnownName.objects.update_or_create(key=question.key, defaults=row)
