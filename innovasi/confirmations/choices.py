"""How long a confirmation holds, what can be asked of the list, and the names of the permissions."""

import datetime

from django.db import models

CERTAIN = datetime.timedelta(days=396)  # thirteen months; the public page calls an older confirmation old
MONTH = datetime.timedelta(days=30.44)
LINK_DAYS = 30  # the link of a mail is good for this long
NOTE_MAX = 300
BETWEEN_ASKS = datetime.timedelta(hours=20)  # Bappeda does not ask about the same innovation twice a day


class Via(models.TextChoices):
    """Where the answer was given."""

    MAIL = "surel", "lewat tautan di surel"
    PORTAL = "portal", "di ruang kerja"


class Standing(models.TextChoices):
    """The filters of Bappeda's list."""

    UNCERTAIN = "lewat-13-bulan", "Lewat 13 bulan"
    ASKED = "sudah-ditanya", "Sudah ditanya, belum dijawab"
    STOPPED = "berhenti", "Sudah berhenti"
    ALL = "semua", "Semua yang terbit"


class Perm:
    """Names of the permissions that `rules` declares."""

    SEE = "confirmations.see"  # the list of all OPDs
    ASK = "confirmations.ask"
    READ = "confirmations.read"  # one innovation's answers
    ANSWER = "confirmations.answer"
