"""Which edition of the IID holds for a period."""

from innovasi.editions.models import Edition
from innovasi.programmes.models import Period


def edition_of(period: Period) -> Edition | None:
    """The edition that a period goes by, or would go by when first used; None when no edition is known."""
    return period.edition if period.edition_id else Edition.objects.for_year(period.year)
