"""The fixed vocabularies of nudges, and the names of their permissions."""

from django.db import models

from innovasi.tally.choices import State

NEEDS = (State.NOT_STARTED, State.DRAFT, State.REPAIR)  # the OPD has to act; who waits for Bappeda is left alone
RUNGS = (30, 14, 7, 3, 1, 0)  # days before the deadline
KEPT_DAYS = 365  # what was written to whom is forgotten after this; counts stay
MOST_ATTEMPTS = 5
SUBJECT_BEGINS = "Perlu tindakan:"


class Channel(models.TextChoices):
    MAIL = "surel", "Surel"
    WHATSAPP = "whatsapp", "WhatsApp"
    LETTER = "surat", "Surat resmi"


class DeliveryState(models.TextChoices):
    """draft → planned → sending → sent, failed or uncertain; skipped when it is no longer wanted."""

    DRAFT = "konsep", "Konsep"
    PLANNED = "antre", "Menunggu dikirim"
    SENDING = "dikirim", "Sedang dikirim"
    SENT = "terkirim", "Terkirim"
    FAILED = "gagal", "Ditolak"
    UNCERTAIN = "tidak-pasti", "Tidak pasti"
    SKIPPED = "dilewati", "Dilewati"


# What the same state means where a person carries the message.
BY_HAND = {
    (Channel.WHATSAPP, DeliveryState.PLANNED): "Siap dibuka",
    (Channel.WHATSAPP, DeliveryState.SENT): "Dibuka di WhatsApp",
    (Channel.LETTER, DeliveryState.PLANNED): "Siap dicetak",
    (Channel.LETTER, DeliveryState.SENT): "Sudah diserahkan",
}
TONES = {
    DeliveryState.SENT: "ok",
    DeliveryState.FAILED: "bad",
    DeliveryState.UNCERTAIN: "wait",
    DeliveryState.PLANNED: "info",
    DeliveryState.SENDING: "info",
}


class Perm:
    """Names of the permissions that `rules` declares."""

    SEE = "nudges.see"
    WRITE = "nudges.write"
