"""Pictures for the example records, drawn by the portal itself: one series, one palette, no stock."""

from collections.abc import Callable

from innovasi.dataio.actions.pictures import closeups, indoors, outdoors, shore, streets
from innovasi.dataio.actions.pictures.canvas import Canvas
from innovasi.dataio.actions.pictures.props import border

SCENES: dict[str, Callable[[Canvas], None]] = {
    "botol": indoors.bottles,
    "buku": indoors.books,
    "dapur": indoors.kitchen,
    "data": closeups.chart,
    "halte": streets.bus_stop,
    "hidran": streets.hydrant,
    "ikan": shore.fish_market,
    "jalan": streets.road,
    "kantor": indoors.office,
    "kebun": outdoors.garden,
    "klinik": indoors.clinic,
    "kota": outdoors.city,
    "loket": indoors.counter,
    "malam": outdoors.night_watch,
    "motor": streets.motorcycle,
    "pasar": streets.market,
    "peta": closeups.map_of_town,
    "ponsel": closeups.phone,
    "rumah": outdoors.home,
    "sampah": streets.waste,
    "sekolah": outdoors.school,
    "sungai": outdoors.river,
    "teluk": shore.bay,
    "tenun": indoors.weaving,
    "warga": outdoors.gathering,
    "warung": streets.shop,
}


def draw(scene: str, seed: str) -> bytes:
    """A JPEG of 1280 × 853 of one scene; the seed varies its people, colours, weather and hills."""
    canvas = Canvas(f"{scene}:{seed}")
    SCENES[scene](canvas)
    border(canvas)
    return canvas.jpeg()
