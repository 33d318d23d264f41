"""Which answer stands in which section."""

from innovasi.innovations.choices import Section

SECTION_FIELDS: dict[str, tuple[str, ...]] = {
    Section.PROFILE: (
        "title",
        "kind",
        "medium",
        "stage",
        "initiator",
        "initiator_name",
        "classification",
        "main_urusan",
        "other_urusan",
        "theme",
        "trial_date",
        "launch_date",
        "development_date",
        "coordinates",
        "unit",
    ),
    Section.DESIGN: ("design", "purpose", "benefit", "outcome"),
    Section.CITIZEN: (
        "citizen_summary",
        "audience",
        "how_to_use",
        "cost",
        "place",
        "contact",
        "before",
        "after",
        "minutes_before",
        "minutes_after",
        "visits_before",
        "visits_after",
        "rupiah_before",
        "rupiah_after",
    ),
    Section.FILES: (),
}
