"""The vocabularies of citizens' feedback, its limits, and the names of its permissions."""

from django.db import models

MESSAGE_MAX = 1000  # characters of a citizen's message
ANSWER_MAX = 2000
CONTACT_DAYS = 30  # a citizen's address is forgotten after this, answered or not
ANSWER_WORKING_DAYS = 3  # a first answer after more working days than this is late
FEWEST_VOTES = 5  # fewer are not shown as a number


class Helpful(models.TextChoices):
    """*Apakah penjelasan ini membantu?*"""

    YES = "ya", "Ya"
    NO = "tidak", "Tidak"


class State(models.TextChoices):
    """Whether citizens can read a message."""

    PENDING = "menunggu", "Menunggu moderasi"
    SHOWN = "tampil", "Tampil"
    HIDDEN = "sembunyi", "Disembunyikan"


class StepKind(models.TextChoices):
    """What can be done to a message."""

    SHOW = "tampilkan", "Ditampilkan"
    HIDE = "sembunyikan", "Disembunyikan"
    ANSWER = "jawab", "Dijawab"
    CORRECT = "perbaiki", "Jawaban diperbaiki"


class Standing(models.TextChoices):
    """The filters of the list at `/kerja/masukan/`."""

    UNANSWERED = "belum-dijawab", "Belum dijawab"
    LATE = "terlambat", "Terlambat"
    PENDING = "moderasi", "Menunggu moderasi"
    ANSWERED = "dijawab", "Dijawab"
    HIDDEN = "disembunyikan", "Disembunyikan"


class Perm:
    """Names of the permissions that `rules` declares."""

    READ = "feedback.read"
    ANSWER = "feedback.answer"
    MODERATE = "feedback.moderate"
    CONTACT = "feedback.contact"
