"""What can be asked of judged summaries and of what was taken out."""

from __future__ import annotations

from django.db import models
from django.db.models import Exists, OuterRef

from innovasi.innovations.models import Innovation, Submission


class ClarityQuerySet(models.QuerySet):
    def plain(self, rules: str) -> ClarityQuerySet:
        """Summaries in which these rules find nothing to mend."""
        return self.filter(rules=rules, is_plain=True)

    def unjudged(self, rules: str) -> models.QuerySet[Submission]:
        """Accepted dossiers that citizens may read and that these rules have not judged yet."""
        judged = Exists(self.filter(submission=OuterRef("pk"), rules=rules))
        shown = Innovation.objects.published().values("current")
        return Submission.objects.filter(pk__in=shown).exclude(judged)
