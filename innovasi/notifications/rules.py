"""A notice is for its recipient alone."""

from typing import Any

import rules

from innovasi.notifications.choices import Perm


@rules.predicate
def is_recipient(user: Any, notice: Any) -> bool:
    return notice is not None and notice.recipient_id == user.pk


rules.add_perm(Perm.READ, is_recipient)
