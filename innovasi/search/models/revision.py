"""Names for states of the data, so that processes notice when what they keep in memory is old."""

from __future__ import annotations

import secrets

from django.db import models

from innovasi.common.prepared import Prepared


class Revision(models.Model):
    """The present state of something that processes keep in memory.

    Its token is random: a state that was rolled back never shares its token
    with a later one.
    """

    name = models.CharField(max_length=20, primary_key=True)
    token = models.CharField(max_length=32)

    def __str__(self) -> str:
        return f"{self.name} {self.token}"

    @classmethod
    def of(cls, name: str) -> str:
        """The token of a state; empty when nothing was ever written."""
        found = TOKEN.first(name)
        return found["token"] if found else ""

    @classmethod
    def renew(cls, name: str) -> None:
        """Give a state a new token, inside the transaction that changes it."""
        cls.put(name, secrets.token_hex(12))

    @classmethod
    def put(cls, name: str, token: str) -> None:
        Revision.objects.bulk_create(
            [Revision(name=name, token=token)], update_conflicts=True, unique_fields=["name"], update_fields=["token"]
        )


TOKEN = Prepared(lambda name: Revision.objects.filter(pk=name).values("token"), are_texts=True)
