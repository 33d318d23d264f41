"""News that travels upward from accounts."""

from django.dispatch import Signal

# Sent by `actions` inside their transaction when a post has passed from one person to another: the old one
# is out, the new one has an account. Carries `predecessor`, `successor` (people), `role`, `opd` and `by`.
post_handed_over = Signal()

# Sent by `actions.anonymise` inside its transaction with `person` (already nameless), `email` and `phone`
# (what they were), for contexts that keep copies of an address. Receivers write rows and nothing else.
person_anonymised = Signal()
