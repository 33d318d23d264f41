"""Writing the trail and tying it together."""

from innovasi.audit.actions.recording import acting, record
from innovasi.audit.actions.sealing import Verdict, seal, verify

__all__ = ["Verdict", "acting", "record", "seal", "verify"]
