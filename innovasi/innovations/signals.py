"""News that travels upward from the core."""

from django.dispatch import Signal

# Sent by `workflow.move()` inside its transaction with `submission`, `move` (the
# Move row) and `by`. Receivers write rows (a job, a notice, an index) and nothing else.
innovation_moved = Signal()

# Sent by `actions.helping` inside its transaction with `submission`, `help_request`, `step` (a
# HelpStep) and `by`. Receivers write rows (a job, a notice) and nothing else.
help_changed = Signal()

# Sent by the worker inside a transaction with `innovation`, when a picture of the dossier that
# citizens see has become showable. Receivers write rows (an index) and nothing else.
published_photo_ready = Signal()

# Sent by `actions.drafts` inside its transaction with `source`, `target` and `by`, when a dossier
# began as a copy of another. Receivers copy what they keep beside a dossier, and nothing else.
dossier_copied = Signal()
