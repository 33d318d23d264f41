"""Portals that are made once a run and copied for each test that changes one."""

import shutil

import pytest

from tests.operations.portals import Portal, new_database, server


@pytest.fixture(scope="session")
def model_portal(tmp_path_factory):
    """A portal with people and twelve innovations with files; nobody changes it."""
    portal = Portal.on(tmp_path_factory.mktemp("contoh"))
    portal.done("migrate", "-v", "0")
    assert portal.run("-m", "tests.operations.writing", "12").code == 0
    yield portal
    portal.remove()


@pytest.fixture
def portal(model_portal, tmp_path):
    """A copy of that portal, to do with as the test likes."""
    folder = tmp_path / "portal"
    shutil.copytree(model_portal.folder, folder)
    if server() is None:
        copy = Portal(folder, f"sqlite:///{folder / 'innovasi.sqlite3'}")
    else:
        copy = Portal(folder, new_database(template=model_portal.address.rpartition("/")[2]))
    yield copy
    copy.remove()


@pytest.fixture
def empty_portal(tmp_path):
    portal = Portal.on(tmp_path / "kosong")
    yield portal
    portal.remove()
