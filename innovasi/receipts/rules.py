"""Who reads a receipt, and who may have the content that it speaks of."""

import rules

from innovasi.accounts.rules import is_reader, is_reviewer
from innovasi.innovations.rules.access import is_owner, was_submitted
from innovasi.receipts.choices import Perm

rules.add_perm(Perm.READ, is_owner | (is_reader & was_submitted))
rules.add_perm(Perm.CONTENT, is_owner | (is_reviewer & was_submitted))
