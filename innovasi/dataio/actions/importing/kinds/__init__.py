"""The three kinds of workbooks."""

from innovasi.dataio.actions.importing.kinds.innovations import INNOVATIONS
from innovasi.dataio.actions.importing.kinds.organisations import ORGANISATIONS
from innovasi.dataio.actions.importing.kinds.people import PEOPLE
from innovasi.dataio.actions.importing.plans import Kind
from innovasi.dataio.choices import ImportKind

KINDS: dict[str, Kind] = {
    ImportKind.ORGANISATIONS: ORGANISATIONS,
    ImportKind.PEOPLE: PEOPLE,
    ImportKind.INNOVATIONS: INNOVATIONS,
}
