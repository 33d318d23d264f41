"""Static files under their hashed names."""

import re

import pytest
from django.core.management import call_command
from django.test import override_settings

IMPORT = re.compile(r"""^import .* from "(\./[^"]+)";$""", re.MULTILINE)
REFERENCE = re.compile(r"""url\("?([^)"#?]+)""")
HASHED = re.compile(r"\./modules/[a-z-]+\.[0-9a-f]{12}\.js")
UNCOMPRESSED = ["js", "css", "svg", "txt", "html", "map", "md"]  # compressing is slow and not what is tested


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    root = tmp_path_factory.mktemp("static")
    storage = {"staticfiles": {"BACKEND": "innovasi.common.storage.StaticStorage"}}
    with override_settings(STATIC_ROOT=root, STORAGES=storage, WHITENOISE_SKIP_COMPRESS_EXTENSIONS=UNCOMPRESSED):
        call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=["scss"])
    return root


def test_every_reference_between_static_files_names_a_file_that_is_there(collected):
    scripts = [(file, name) for file in collected.glob("js/*.js") for name in IMPORT.findall(file.read_text())]
    styles = [(file, name) for file in collected.glob("css/*.css") for name in REFERENCE.findall(file.read_text())]
    named = [(file, name) for file, name in scripts + styles if not name.startswith("data:")]
    assert scripts
    assert styles
    assert [name for file, name in named if not (file.parent / name).exists()] == []


def test_a_module_is_imported_by_its_hashed_name(collected):
    (entry,) = collected.glob("js/app.*.js")
    assert [name for name in IMPORT.findall(entry.read_text()) if not HASHED.fullmatch(name)] == []
