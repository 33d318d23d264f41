"""Who reads the board with drafts and waiting dossiers."""

import rules

from innovasi.accounts.rules import is_reader
from innovasi.tally.choices import Perm

rules.add_perm(Perm.FULL, is_reader)
