"""News that travels upward from the programmes."""

from django.dispatch import Signal

# Sent inside the transaction that made a deadline later, with `period`. Receivers write rows and nothing else.
deadline_moved = Signal()
