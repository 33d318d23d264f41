"""News that travels upward from the programmes."""

from django.dispatch import Signal

# Sent inside the transaction that made a deadline later, with `period`; where Bappeda extended it also with
# `extensions` and `by`. Receivers write rows and nothing else.
deadline_moved = Signal()

# Sent inside the transaction that let a period go by another edition of the IID, with `period`,
# `before` and `edition`. Receivers write rows and nothing else.
edition_changed = Signal()
