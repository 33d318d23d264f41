"""A client that a public generator writes from the schema reads the live portal."""

import importlib
import json
import subprocess
import sys

import pytest

from innovasi.api.actions import write_dumps
from tests.factories import OPDFactory, make_accepted

PACKAGE = "innovasi_client"


@pytest.fixture
def generated(tmp_path, monkeypatch, transactional_db, client):
    """The package, written anew."""
    schema, config = tmp_path / "openapi.json", tmp_path / "config.yml"
    schema.write_text(json.dumps(client.get("/api/v1/openapi.json").json()))
    # The tool knows JSON and text; that JSON Lines is to be handed over as it comes, it has to be told.
    config.write_text("post_hooks: []\ncontent_type_overrides:\n  application/x-ndjson: application/octet-stream\n")
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--path", schema, "--config", config]
    made = subprocess.run(
        [*command, "--meta", "none", "--output-path", tmp_path / PACKAGE], capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stdout + made.stderr
    assert "WARNING" not in made.stdout.upper() + made.stderr.upper(), made.stdout + made.stderr
    monkeypatch.syspath_prepend(tmp_path)
    yield importlib.import_module(PACKAGE)
    for name in [name for name in sys.modules if name.startswith(PACKAGE)]:
        del sys.modules[name]


def operation(tag, name):
    return importlib.import_module(f"{PACKAGE}.api.{tag}.{name}")


@pytest.mark.slow
def test_a_generated_client_reads_every_list_and_every_error(generated, live_server):
    make_accepted()
    OPDFactory(code="dlh", name="Dinas Lingkungan Hidup")
    write_dumps()
    portal = generated.Client(base_url=live_server.url)
    found = operation("daftar", "inovasi").sync(client=portal, q="akta", ukuran=5)
    assert (found.jumlah, found.halaman, found.hasil[0].judul) == (1, 1, "Permen Manis")
    assert found.hasil[0].opd.kode == "disdukcapil"
    assert found.hasil[0].foto is None
    one = operation("daftar", "satu_inovasi").sync("permen-manis", client=portal)
    assert one.menit.sebelum is None
    assert one.terbit.tzinfo is not None
    tally = operation("daftar", "rekap").sync(client=portal)
    assert {line.kode: line.status.value for line in tally.hasil} == {
        "disdukcapil": "terpenuhi",
        "dlh": "belum-terpenuhi",
    }
    assert operation("daftar", "opd").sync(client=portal).jumlah == 2
    missing = operation("daftar", "satu_inovasi").sync("tidak-ada", client=portal)
    assert (missing.status, missing.title) == (404, "Tidak ditemukan")
    assert len(operation("unduhan", "unduh_jsonl").sync_detailed(client=portal).content.splitlines()) == 1
