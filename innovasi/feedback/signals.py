"""News that travels upward from feedback."""

from django.dispatch import Signal

# Sent by `actions.receive` inside its transaction with `feedback`, when a citizen has written a message.
# Receivers write rows and nothing else.
feedback_received = Signal()
