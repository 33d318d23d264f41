"""What can be asked of feedback."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import models
from django.db.models import Case, F, Q, Value, When

from innovasi.feedback.choices import Helpful, State

OPEN = Q(answered_at__isnull=True) & ~Q(message="") & ~Q(state=State.HIDDEN)  # waits for its OPD


def numbers() -> dict[str, Any]:
    words = ~Q(message="")
    return {
        "helped": models.Count("pk", filter=Q(helpful=Helpful.YES)),
        "votes": models.Count("pk", filter=~Q(helpful="")),
        "shown": models.Count("pk", filter=words & Q(state=State.SHOWN)),
        "answered": models.Count("pk", filter=words & Q(answered_at__isnull=False)),
        "waiting": models.Count("pk", filter=OPEN),
        "oldest": models.Min("created_at", filter=OPEN),
    }


class FeedbackQuerySet(models.QuerySet):
    def visible_to(self, user: Any) -> FeedbackQuerySet:
        """Messages that this person may read: all for Bappeda and the observer, an OPD's own for the OPD."""
        if user.is_anonymous:
            return self.none()
        if user.is_reader:
            return self
        return self.filter(innovation__opd_id=user.opd_id) if user.is_author else self.none()

    def messages(self) -> FeedbackQuerySet:
        """Those that say something in words."""
        return self.exclude(message="")

    def unanswered(self) -> FeedbackQuerySet:
        """Messages that wait for their OPD; hidden ones do not."""
        return self.filter(OPEN)

    def answered(self) -> FeedbackQuerySet:
        return self.filter(answered_at__isnull=False)

    def late(self, before: datetime.datetime) -> FeedbackQuerySet:
        """Unanswered although they came before the moment of `rules.late_before`."""
        return self.unanswered().older_than(before)

    def in_state(self, state: State) -> FeedbackQuerySet:
        return self.filter(state=state)

    def not_hidden(self) -> FeedbackQuerySet:
        return self.exclude(state=State.HIDDEN)

    def public(self) -> FeedbackQuerySet:
        """Messages that citizens may read."""
        return self.messages().in_state(State.SHOWN).of_published()

    def of_published(self) -> FeedbackQuerySet:
        """About innovations that citizens may read."""
        return self.filter(innovation__current__isnull=False, innovation__is_withheld=False)

    def about(self, innovation: Any) -> FeedbackQuerySet:
        return self.filter(innovation=innovation)

    def of_opd(self, opd: Any) -> FeedbackQuerySet:
        return self.filter(innovation__opd=opd)

    def of_opd_code(self, code: str) -> FeedbackQuerySet:
        return self.filter(innovation__opd__code=code)

    def saying(self, text: str) -> FeedbackQuerySet:
        """Where every word stands in the message, the answer or the innovation's name."""
        found = self
        for word in text.split():
            found = found.filter(
                Q(message__icontains=word) | Q(answer__icontains=word) | Q(innovation__current__title__icontains=word)
            )
        return found

    def bearing(self, code: str) -> FeedbackQuerySet:
        return self.filter(code=code)

    def since(self, moment: datetime.datetime) -> FeedbackQuerySet:
        return self.filter(created_at__gte=moment)

    def twins(self, innovation: Any, helpful: str, message: str, contact: str) -> FeedbackQuerySet:
        """The same words from the same hand."""
        return self.filter(innovation=innovation, helpful=helpful, message=message, contact=contact)

    def with_contact(self) -> FeedbackQuerySet:
        return self.exclude(contact="")

    def older_than(self, moment: datetime.datetime) -> FeedbackQuerySet:
        return self.filter(created_at__lt=moment)

    def unmailed(self, pk: int) -> FeedbackQuerySet:
        """The message, if its reply goes by mail and no worker has taken it in hand; an update decides who sends."""
        return self.filter(pk=pk, mailed_at__isnull=True, answered_at__isnull=False, contact__contains="@")

    def row(self, pk: int) -> FeedbackQuerySet:
        return self.filter(pk=pk)

    def for_page(self) -> FeedbackQuerySet:
        """Each with its innovation, that one's name and OPD, and who answered."""
        return self.select_related("innovation__opd", "innovation__current", "answered_by")

    def waiting_first(self) -> FeedbackQuerySet:
        """What waits for an answer, the longest first; then what was answered, the newest first; hidden ones last."""
        hidden = Case(When(state=State.HIDDEN, then=Value(1)), default=Value(0))
        return self.order_by(hidden, F("answered_at").desc(nulls_first=True), "created_at", "pk")

    def newest_first(self) -> FeedbackQuerySet:
        return self.order_by("-created_at", "-pk")

    def counted(self, late_before: datetime.datetime) -> dict[str, Any]:
        """How many voted, wrote, were answered and wait, and since when; hidden ones count nowhere."""
        late = models.Count("pk", filter=OPEN & Q(created_at__lt=late_before))
        return self.not_hidden().aggregate(**numbers(), late=late)

    def numbers_by_innovation(self) -> FeedbackQuerySet:
        """The same but for lateness, a row for each innovation that anybody responded to."""
        return self.not_hidden().order_by().values("innovation").annotate(**numbers())
