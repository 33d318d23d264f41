"""News that travels upward from the core."""

from django.dispatch import Signal

# Sent by `workflow.move()` inside its transaction with `submission`, `move` (the
# Move row) and `by`. Receivers write rows (a job, a notice, an index) and nothing else.
innovation_moved = Signal()
