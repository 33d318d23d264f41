"""What a citizen's message says to the OPD that it is for."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AnonymousUser

from innovasi.accounts.models import User
from innovasi.feedback.models import Feedback
from innovasi.notifications.actions.delivery import tell
from innovasi.notifications.actions.news import News
from innovasi.notifications.choices import NoticeKind
from innovasi.programmes.board import holidays


def receive_feedback(sender: Any, feedback: Feedback, **kwargs: Any) -> None:
    """Receiver of `feedback_received`, inside its transaction. The citizen's address is in no notice."""
    dossier = feedback.innovation.current
    if dossier is None:
        return
    news = News(
        NoticeKind.FEEDBACK,
        f"Perlu tindakan: jawab pesan warga tentang “{dossier.title}”",
        f"Seorang warga menulis tentang “{dossier.title}”:\n{feedback.message}\n\n"
        f"Jawab paling lambat {feedback.due(holidays()):%d-%m-%Y}. Jawaban Anda tampil di halaman inovasi.",
        feedback.get_absolute_url(),
        User.objects.of_opd(feedback.innovation.opd),
    )
    tell(dossier, news, by=AnonymousUser())
