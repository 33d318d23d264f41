"""Two example drafts whose OPDs ask Bappeda for help, so that the list of requests is not empty."""

import datetime

from innovasi.dataio.actions.people import author_of, official
from innovasi.dataio.actions.stories import redate, redate_news
from innovasi.innovations.actions import helping
from innovasi.innovations.models import Submission

# Title, days ago, message, number, and who took it.
REQUESTS = (
    ("Dokter Tanaman Keliling", 3, "Kami bingung menulis rancang bangun sampai 300 kata.", "0812 0000 0001", ""),
    ("Lapangan Bergilir", 1, "Mohon dibantu menulis manfaatnya.", "0812 0000 0002", "penelaah.dua"),
)


def load_help(now: datetime.datetime) -> int:
    """Ask for help with the example drafts; tells how many asked."""
    for title, days, message, phone, helper in REQUESTS:
        draft = Submission.objects.select_related("innovation__opd").get(title=title)
        at = now - datetime.timedelta(days=days)
        asked = helping.ask(draft, by=author_of(draft.innovation.opd), message=message, phone=phone)
        redate(asked, asked_at=at)
        if helper:
            redate(helping.take(draft, by=official(helper)), taken_at=at + datetime.timedelta(hours=2))
        redate_news(draft, at)
    return len(REQUESTS)
