"""Names folded, so that the many ways to write one name become one."""

from functools import cache

from django.conf import settings

from innovasi.dataio.models import LONGEST_NAME
from innovasi.search.folding import words

LONG_FORMS = {"kec": "kecamatan", "kel": "kelurahan", "pkm": "puskesmas", "din": "dinas", "bag": "bagian"}


def name_words(text: str) -> list[str]:
    """The words of a name without the city's; abbreviated beginnings are written out."""
    found = [LONG_FORMS.get(word, word) for word in words(text.replace("&", " dan "))]
    for city in city_names(settings.CITY["name"], settings.CITY["short_name"]):
        for place in range(len(found) - len(city), 0, -1):
            if found[place : place + len(city)] == city:
                del found[place : place + len(city)]
    return found


@cache
def city_names(name: str, short_name: str) -> list[list[str]]:
    """The city as it may stand behind a name, longest first: *Kota Bandar Lampung*, *Bandarlampung*."""
    short = words(short_name)
    return [words(name), ["kota", "".join(short)], short, ["".join(short)]]


def name_key(text: str) -> str:
    """A name as one run of letters and digits: *Teluk Betung* and *Telukbetung* are the same."""
    return "".join(name_words(text))[:LONGEST_NAME] or text.casefold().strip()[:LONGEST_NAME]
