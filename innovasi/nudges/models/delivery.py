"""One message to one recipient, the day that it takes, and addresses that do not work."""

from urllib.parse import quote

from django.conf import settings
from django.db import models

from innovasi.nudges.choices import BY_HAND, TONES, Channel, DeliveryState
from innovasi.nudges.models.campaign import Nudge
from innovasi.nudges.querysets import BounceQuerySet, DeliveryQuerySet, OPDDayQuerySet
from innovasi.organisations.models import OPD


class Delivery(models.Model):
    """One message: its final text, and how far it has come. Only `workflow` changes its state."""

    nudge = models.ForeignKey(Nudge, models.CASCADE, related_name="deliveries")
    channel = models.CharField(max_length=10, choices=Channel)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    name = models.CharField(max_length=160)
    address = models.CharField(max_length=254, help_text="Mail address, WhatsApp number, or the title on a letter.")
    subject = models.CharField(max_length=300)
    text = models.TextField()
    token = models.CharField(max_length=16, unique=True)
    state = models.CharField(max_length=12, choices=DeliveryState, default=DeliveryState.DRAFT)
    attempts = models.PositiveSmallIntegerField(default=0)
    queued_at = models.DateTimeField(null=True)
    claimed_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    reply = models.CharField(max_length=300, blank=True, help_text="The mail server's words, or why it was skipped.")
    opened_at = models.DateTimeField(null=True)
    openings = models.PositiveIntegerField(default=0)
    carried_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = verbose_name_plural = "pesan dorongan"
        constraints = [
            models.UniqueConstraint(
                fields=["nudge", "channel", "address"], name="recipient_gets_a_nudge_once_a_channel"
            )
        ]
        indexes = [
            models.Index(
                fields=["state"],
                condition=models.Q(state__in=(DeliveryState.PLANNED, DeliveryState.SENDING)),
                name="deliveries_under_way",
            )
        ]

    def __str__(self) -> str:
        return f"{self.channel} · {self.nudge_id}"

    @property
    def state_words(self) -> str:
        key = (Channel(self.channel), DeliveryState(self.state))
        return BY_HAND.get(key) or str(DeliveryState(self.state).label)

    @property
    def tone(self) -> str:
        return TONES.get(DeliveryState(self.state), "idle")

    @property
    def can_be_retried(self) -> bool:
        return self.channel == Channel.MAIL and self.state in (DeliveryState.FAILED, DeliveryState.UNCERTAIN)

    @property
    def whatsapp_url(self) -> str:
        """The address that opens WhatsApp with the text ready to send; empty for another channel."""
        if self.channel != Channel.WHATSAPP or not self.text:
            return ""
        return f"https://wa.me/{self.address}?text={quote(self.text)}"

    @property
    def is_ready(self) -> bool:
        """Waits for a person's hand: to be opened in WhatsApp, or handed over on paper."""
        return self.channel != Channel.MAIL and self.state == DeliveryState.PLANNED


class OPDDay(models.Model):
    """The one nudge that may write to an OPD on a day, by mail and WhatsApp together."""

    opd = models.ForeignKey(OPD, models.CASCADE, related_name="+")
    day = models.DateField()
    nudge = models.ForeignKey(Nudge, models.CASCADE, related_name="days")

    objects = OPDDayQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "hari dorongan"
        constraints = [models.UniqueConstraint(fields=["opd", "day"], name="opd_is_nudged_once_a_day")]

    def __str__(self) -> str:
        return f"{self.opd_id} · {self.day}"


class Bounce(models.Model):
    """A mail address that does not work: the server said so, or a person did."""

    email = models.EmailField("alamat surel", unique=True)
    words = models.CharField("sebab", max_length=300)
    at = models.DateTimeField(auto_now_add=True)
    marked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    objects = BounceQuerySet.as_manager()

    class Meta:
        ordering = ["email"]
        verbose_name = verbose_name_plural = "alamat yang memantul"

    def __str__(self) -> str:
        return self.email
