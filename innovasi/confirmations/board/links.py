"""What the link of a mail opens."""

from __future__ import annotations

from dataclasses import dataclass

from innovasi.accounts.models import User
from innovasi.confirmations.board.reading import Reading, reading
from innovasi.confirmations.choices import Perm
from innovasi.confirmations.models import Ask
from innovasi.confirmations.rules import read_link


@dataclass(frozen=True)
class Question:
    """One question to one person. Exactly one of its three states holds unless it waits for an answer."""

    ask: Ask
    person: User
    reading: Reading
    is_theirs: bool

    @property
    def is_answered(self) -> bool:
        return self.ask.answer_id is not None

    @property
    def is_public(self) -> bool:
        """Citizens see the innovation."""
        innovation = self.ask.innovation
        return innovation.current_id is not None and not innovation.is_withheld

    @property
    def is_open(self) -> bool:
        return self.is_theirs and self.is_public and not self.is_answered


def question(token: str) -> Question | None:
    """The question of a link; None when its rows are gone. Raises `rules.Forged` and `rules.Expired`."""
    key, person_key = read_link(token)
    ask = Ask.objects.for_link(key).first()
    person = User.objects.active().filter(pk=person_key).first()
    if ask is None or person is None:
        return None
    return Question(ask, person, reading(ask.innovation), person.has_perm(Perm.ANSWER, ask.innovation))
