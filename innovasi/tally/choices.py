"""How an OPD stands in a period."""

from django.db import models


class State(models.TextChoices):
    """The five states of the board, the most wanting first."""

    NOT_STARTED = "belum-mulai", "Belum mulai"
    DRAFT = "draf", "Draf"
    REPAIR = "perlu-perbaikan", "Perlu perbaikan"
    WAITING = "menunggu-bappeda", "Menunggu Bappeda"
    FULFILLED = "terpenuhi", "Terpenuhi"


# Where there is no room for the whole word.
SHORT_WORDS = {
    State.NOT_STARTED: "Belum",
    State.DRAFT: "Draf",
    State.REPAIR: "Perbaikan",
    State.WAITING: "Menunggu",
    State.FULFILLED: "Terpenuhi ✓",
}


class PublicState(models.TextChoices):
    """What everybody may know: drafts and waiting dossiers are not public."""

    UNFULFILLED = "belum-terpenuhi", "Belum terpenuhi"
    FULFILLED = "terpenuhi", "Terpenuhi"


class Entered(models.TextChoices):
    """Whether anybody of the OPD ever signed in."""

    NEVER = "belum", "Belum pernah masuk"
    ONCE = "sudah", "Sudah pernah masuk"


class Order(models.TextChoices):
    STATE = "status", "Yang belum lebih dulu"
    NAME = "nama", "Nama OPD"
    COUNT = "jumlah", "Jumlah inovasi"


class Perm:
    """Names of the permissions that `rules` declares."""

    FULL = "tally.full"
