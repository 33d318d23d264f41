"""What an OPD claims for each indicator, what proves it, and what Bappeda verified."""

from innovasi.maturity.models.claim import Claim
from innovasi.maturity.models.evidence import Evidence, EvidenceUse
from innovasi.maturity.models.verification import EvidenceView, Report, Verification

__all__ = ["Claim", "Evidence", "EvidenceUse", "EvidenceView", "Report", "Verification"]
