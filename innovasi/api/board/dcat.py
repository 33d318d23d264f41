"""The catalogue description that a city or national data portal harvests (DCAT-AP as JSON-LD)."""

from __future__ import annotations

import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse

from innovasi.api.board.overview import Overview, overview
from innovasi.api.choices import MEDIA_TYPES, DumpFormat
from innovasi.api.models import Dump
from innovasi.api.records.innovations import absolute, moment

EU = "http://publications.europa.eu/resource/authority"
IANA = "https://www.iana.org/assignments/media-types/"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
FILE_TYPES = {"application/json": "JSON", "application/x-ndjson": "JSON", "text/csv": "CSV"}  # JSON Lines has none
WHOLE = "Semua inovasi terbit dalam satu berkas, satu baris satu inovasi; disusun ulang tiap jam bila ada perubahan."
ASKED = "Jawaban API menurut saringan, selalu menurut keadaan saat diminta."
Node = dict[str, Any]


def catalogue_description() -> Node:
    """One catalogue with two data sets and the service that answers questions about them."""
    known = overview()
    return {
        "@context": CONTEXT,
        "@id": absolute(reverse("api:dcat")),
        "@type": "dcat:Catalog",
        **common(known),
        "dct:title": said(f"Data terbuka inovasi {settings.CITY['name']}"),
        "dct:description": said("Inovasi perangkat daerah yang sudah disetujui dan terbit, beserta rekapnya."),
        "foaf:homepage": {"@id": absolute(reverse("api:data"))},
        "dcat:themeTaxonomy": {"@id": f"{EU}/data-theme"},
        "dcat:dataset": [innovations(known), tally(known)],
        "dcat:service": service(),
    }


def said(text: str) -> Node:
    return {"@language": "id", "@value": text}


def common(known: Overview) -> Node:
    """What holds of the catalogue and of each data set."""
    facts: Node = {
        "dct:publisher": publisher(),
        "dct:license": {"@id": settings.OPEN_DATA["licence_url"]},
        "dct:language": {"@id": f"{EU}/language/IND"},
        "dct:spatial": {
            "@type": "dct:Location",
            "dct:identifier": settings.OPEN_DATA["region"],
            "skos:prefLabel": said(settings.CITY["name"]),
        },
    }
    if known.updated_at:
        facts["dct:modified"] = {"@type": "xsd:dateTime", "@value": moment(known.updated_at).isoformat()}
    return facts


def publisher() -> Node:
    found: Node = {
        "@id": absolute("/tentang/"),
        "@type": "foaf:Agent",
        "foaf:name": said(settings.CITY["agency"]),
        "dct:type": {"@id": "http://purl.org/adms/publishertype/LocalAuthority"},
    }
    if settings.CITY["website"]:
        found["foaf:homepage"] = {"@id": settings.CITY["website"]}
    return found


def contact() -> Node:
    found: Node = {
        "@type": ["vcard:Kind", "vcard:Organization"],
        "vcard:fn": settings.CITY["agency"],
        "vcard:hasURL": {"@id": absolute("/tentang/")},
    }
    if settings.CITY["email"]:
        found["vcard:hasEmail"] = {"@id": f"mailto:{settings.CITY['email']}"}
    return found


def dataset(name: str, known: Overview, title: str, description: str, words: list[str]) -> Node:
    address = absolute(reverse("api:data"))
    return {
        "@id": f"{address}#{name}",
        "@type": "dcat:Dataset",
        **common(known),
        "dct:identifier": f"{address}#{name}",
        "dct:title": said(title),
        "dct:description": said(description),
        "dcat:keyword": [said(word) for word in words],
        "dcat:theme": {"@id": f"{EU}/data-theme/GOVE"},
        "dcat:landingPage": {"@id": address},
        "dcat:contactPoint": contact(),
        "dct:accrualPeriodicity": {"@id": f"{EU}/frequency/UPDATE_CONT"},
        "dct:accessRights": {"@id": f"{EU}/access-right/PUBLIC"},
        **temporal(known),
    }


def temporal(known: Overview) -> Node:
    """From the first year of what is published on; it has no end."""
    if known.first_year is None:
        return {}
    start = datetime.date(known.first_year, 1, 1).isoformat()
    return {
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": {"@type": "xsd:date", "@value": start},
        }
    }


def innovations(known: Overview) -> Node:
    text = f"{known.innovations} inovasi terbit: ringkasan untuk warga, uraian, OPD, urusan, tahun, dan foto sampul."
    node = dataset("inovasi", known, "Inovasi daerah", text, ["inovasi daerah", "pelayanan publik", "OPD"])
    files = [
        file(known.jsonl, DumpFormat.JSONL, "application/x-ndjson"),
        file(known.csv, DumpFormat.CSV, "text/csv"),
    ]
    return node | {"dcat:distribution": [*files, answer("inovasi", "Daftar inovasi, halaman demi halaman")]}


def tally(known: Overview) -> Node:
    text = "Keadaan setiap OPD terhadap target satu OPD satu inovasi: target, yang disetujui, dan yang belum."
    node = dataset("rekap", known, "Rekap satu OPD satu inovasi", text, ["satu OPD satu inovasi", "rekap"])
    return node | {"dcat:distribution": [answer("rekap", "Rekap"), answer("rekap", "Rekap", "csv")]}


def file(dump: Dump | None, form: DumpFormat, media: str) -> Node:
    """A bulk file; its size is known once the job has written it."""
    address = absolute(reverse(f"api:dump-{form}"))
    node = distribution(address, f"Seluruh katalog, {form.label}", media, WHOLE)
    node["dcat:downloadURL"] = {"@id": address}
    if dump is not None:
        node["dcat:byteSize"] = {"@type": "xsd:nonNegativeInteger", "@value": str(dump.size)}
    return node


def answer(name: str, title: str, form: str = "json") -> Node:
    address = absolute(reverse(f"api:{name}")) + ("?format=csv" if form == "csv" else "")
    node = distribution(address, f"{title}, {form.upper()}", MEDIA_TYPES[form].partition(";")[0], ASKED)
    return node | {"dcat:accessService": {"@id": service_address()}}


def distribution(address: str, title: str, media: str, description: str) -> Node:
    return {
        "@id": f"{address}#sebaran",
        "@type": "dcat:Distribution",
        "dct:title": said(title),
        "dct:description": said(description),
        "dct:license": {"@id": settings.OPEN_DATA["licence_url"]},
        "dcatap:availability": {"@id": f"{EU}/planned-availability/STABLE"},
        "dcat:accessURL": {"@id": address},
        "dcat:mediaType": {"@id": f"{IANA}{media}"},
        "dct:format": {"@id": f"{EU}/file-type/{FILE_TYPES[media]}"},
    }


def service_address() -> str:
    return f"{absolute(reverse('api:docs'))}#layanan"


def service() -> Node:
    return {
        "@id": service_address(),
        "@type": "dcat:DataService",
        "dct:title": said("API data terbuka, versi 1"),
        "dct:description": said("Daftar inovasi, OPD, urusan, dan rekap untuk program, tanpa mendaftar."),
        "dct:publisher": publisher(),
        "dcat:contactPoint": contact(),
        "dcat:theme": {"@id": f"{EU}/data-theme/GOVE"},
        "dcat:servesDataset": [{"@id": f"{absolute(reverse('api:data'))}#{name}"} for name in ("inovasi", "rekap")],
        "dct:accessRights": {"@id": f"{EU}/access-right/PUBLIC"},
        "dcat:endpointURL": {"@id": absolute(reverse("api:root"))},
        "dcat:endpointDescription": {"@id": absolute(reverse("api:openapi"))},
        "dct:license": {"@id": settings.OPEN_DATA["licence_url"]},
    }
