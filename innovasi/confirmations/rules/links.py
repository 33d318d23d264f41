"""The link of a mail: who was asked about what in which round, signed, and good for some weeks.

A link opens one question and nothing else. It holds keys, no words; what it
may still do is judged anew whenever it is opened.
"""

from __future__ import annotations

import datetime

from django.core import signing

from innovasi.confirmations.choices import LINK_DAYS

SALT = "confirmations.link"
LASTS = datetime.timedelta(days=LINK_DAYS)
LONGEST = 200  # characters


class Forged(Exception):
    """The portal never made this link."""


class Expired(Exception):
    """The portal made it too long ago."""


def sign_link(ask: int, person: int) -> str:
    """The token for one person and one question of a round."""
    return signing.dumps([ask, person], salt=SALT)


def read_link(token: str) -> tuple[int, int]:
    """The question and the person of a token. Raises Forged or Expired."""
    if len(token) > LONGEST:
        raise Forged
    try:
        ask, person = signing.loads(token, salt=SALT, max_age=LASTS)
    except signing.SignatureExpired as problem:
        raise Expired from problem
    except (signing.BadSignature, ValueError) as problem:
        raise Forged from problem
    return ask, person
