"""News that travels upward from the maturity sheet."""

from django.dispatch import Signal

# Sent by `actions.verifying.finish` inside its transaction with `submission`, `report` (a Report) and
# `by`. Receivers write rows (a job, a notice) and nothing else.
verification_reported = Signal()
