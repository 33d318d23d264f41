"""A published definition never changes, and anybody can read it."""

import hashlib

from innovasi.communication.rules import current, published_versions
from innovasi.communication.rules.definition import FOLDER
from innovasi.communication.rules.measures import FIGURES, MEASURES

PUBLISHED = {"definisi-1.json": "3faa16568cb702d79326fd10b6d87c3c54593cec4d2753160576f369e5b06746"}


def test_a_published_version_is_never_edited():
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FOLDER.glob("*.json")}
    assert found == PUBLISHED


def test_weights_make_a_hundred_and_every_criterion_is_measured():
    for version in published_versions():
        keys = [criterion.key for criterion in version.criteria]
        assert (version.weight, len(set(keys))) == (100, len(keys))
        assert set(keys) <= set(MEASURES)
        assert sorted(criterion.turn for criterion in version.criteria) == list(range(1, len(keys) + 1))
    assert set(FIGURES) <= set(MEASURES)
    assert current().version == 1


def test_everybody_reads_the_definition_in_words(db, client):
    answer = client.get("/komunikasi/definisi/")
    page = answer.content.decode()
    assert (answer.status_code, dict(answer.cookies)) == (200, {})
    for criterion in current().criteria:
        assert criterion.label in page
        assert criterion.words in page
    assert "Versi 1, berlaku sejak 24 November 2026" in page
