"""Which rows the trail follows, and what of them it may say."""

from __future__ import annotations

from typing import Any

# Master data, people and their rights, rules of the game: every change is an entry.
FOLLOWED = frozenset(
    {
        "organisations.OPD",
        "organisations.OPDName",
        "organisations.Unit",
        "organisations.Urusan",
        "accounts.User",
        "accounts.Post",
        "accounts.Invitation",
        "programmes.Period",
        "programmes.Extension",
        "programmes.Theme",
        "editions.Edition",
        "editions.Band",
        "editions.Indicator",
        "editions.Basis",
        "editions.Level",
        "editions.RegionAnswer",
        "maturity.Verification",
        "search.SynonymGroup",
        "nudges.Wording",
        "nudges.Ladder",
        "feedback.Step",
        "reports.Export",
        "maturity.EvidenceView",
    }
)
# Of these, a new row is itself the deed.
OPENINGS = {"reports.Export": "ekspor", "maturity.EvidenceView": "buka"}
# Never said: who somebody is, how to reach them, what they wrote.
PERSONAL = frozenset(
    {"email", "phone", "whatsapp", "head_name", "password", "secret_hash", "contact_email", "contact_whatsapp"}
)
PERSONAL_OF = {
    "accounts.User": frozenset({"name"}),
    "accounts.Invitation": frozenset({"name"}),
    "feedback.Step": frozenset({"text"}),
}
SILENT = frozenset({"last_login", "created_at", "updated_at", "at"})
UNFOLLOWED_CHANGES = frozenset({"reports.Export", "maturity.EvidenceView"})  # progress of a job, nothing more
LONGEST = 200  # characters of a value


def is_silent(label: str) -> bool:
    """Changes of such a row say nothing that its creation has not said."""
    return label in UNFOLLOWED_CHANGES


def differences(label: str, before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """Field → [old, new] of what changed; of personal fields only that they did."""
    personal = PERSONAL | PERSONAL_OF.get(label, frozenset())
    changed = [name for name in after if name not in SILENT and before.get(name) != after[name]]
    return {name: "berubah" if name in personal else [short(before.get(name)), short(after[name])] for name in changed}


def short(value: Any) -> Any:
    if value is None or isinstance(value, bool | int):
        return value
    return str(value)[:LONGEST]
