"""News that travels upward from reviews."""

from django.dispatch import Signal

# Sent by `actions.assign` and `actions.share_out` inside their transaction with `submission`,
# `reviewer` (who now has it in hand) and `by`. Receivers write rows and nothing else.
submission_assigned = Signal()
