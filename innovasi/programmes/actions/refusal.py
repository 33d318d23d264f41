"""Why something cannot be done to a period."""


class PeriodRefused(Exception):
    """A period cannot be opened, closed or extended now; the text says why and what to do."""
