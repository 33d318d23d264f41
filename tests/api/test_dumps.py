"""The bulk files hold the whole published catalogue, and never what citizens may not see."""

import csv
import hashlib
import io
import json

import pytest
from django.core.files.storage import default_storage

from innovasi.api.actions import write_dump, write_dumps
from innovasi.api.board.dumps import Marks
from innovasi.api.choices import DumpFormat
from innovasi.api.models import Dump
from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import begin, move
from tests.factories import admin, answers, author_of, make_accepted

FILES = ["/api/v1/unduhan/inovasi.jsonl", "/api/v1/unduhan/inovasi.csv"]
FORMULA = '=HYPERLINK("http://jahat.example";"klik")'


@pytest.fixture
def three(period):
    return [make_accepted(title=title) for title in ("Permen Manis", "Siaga Sampah", "Antre Daring")]


def titles(path, body):
    text = body(path)
    if path.endswith("jsonl"):
        return [json.loads(line)["judul"] for line in text.splitlines()]
    return [row["judul"] for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))]


def withhold(dossier, action=Action.WITHHOLD):
    move(dossier, action, by=admin(), note="Keliru.", seen_revision=dossier.revision)


@pytest.mark.parametrize("path", FILES)
def test_all_are_there_before_and_after_the_job(path, three, body):
    wanted = ["Antre Daring", "Siaga Sampah", "Permen Manis"]
    assert titles(path, body) == wanted
    write_dumps()
    assert titles(path, body) == wanted


@pytest.mark.parametrize("path", FILES)
def test_a_stored_file_says_its_size_and_age_and_is_not_sent_twice(path, three, client):
    write_dumps()
    answer = client.get(path)
    content = b"".join(answer.streaming_content)
    assert answer["Content-Length"] == str(len(content))
    assert answer["ETag"] == f'"{hashlib.sha256(content).hexdigest()}"'
    assert answer["Content-Disposition"] == f'attachment; filename="{path.rpartition("/")[2]}"'
    assert client.get(path, headers={"If-None-Match": answer["ETag"]}).status_code == 304
    assert client.get(path, headers={"If-Modified-Since": answer["Last-Modified"]}).status_code == 304


@pytest.mark.parametrize("path", FILES)
def test_a_withheld_innovation_is_gone_at_once_and_back_when_it_is_shown_again(path, three, client, body):
    write_dumps()
    first = client.get(path)
    withhold(three[1])
    assert titles(path, body) == ["Antre Daring", "Permen Manis"]
    asked = {"If-None-Match": first["ETag"], "If-Modified-Since": first["Last-Modified"]}
    assert client.get(path, headers=asked).status_code == 200
    assert client.get(path, headers={"If-Modified-Since": first["Last-Modified"]}).status_code == 200
    withhold(three[1], Action.RELEASE)
    assert "Siaga Sampah" in titles(path, body)
    withhold(three[1])
    write_dumps()
    assert titles(path, body) == ["Antre Daring", "Permen Manis"]
    assert "Siaga Sampah" not in default_storage.open(Dump.objects.get(pk="jsonl").name).read().decode()


@pytest.mark.parametrize("path", FILES)
def test_what_was_accepted_since_stands_in_the_file_already(path, three, period, body):
    write_dumps()
    by = author_of(three[0].innovation.opd)
    update = begin(three[0].innovation, by=by, period=period, **answers(title="Permen Lebih Manis"))
    move(update, Action.SUBMIT, by=by, seen_revision=update.revision)
    assert "Permen Lebih Manis" not in titles(path, body)
    move(update, Action.ACCEPT, by=admin(), seen_revision=update.revision)
    make_accepted(title="Baru Sekali")
    assert sorted(titles(path, body)) == ["Antre Daring", "Baru Sekali", "Permen Lebih Manis", "Siaga Sampah"]


@pytest.mark.parametrize("path", FILES)
def test_a_mended_file_keeps_its_order_across_batches(path, three, body, monkeypatch):
    monkeypatch.setattr("innovasi.api.board.dumps.BATCH", 1)
    write_dumps()
    withhold(three[1])
    make_accepted(title="Baru Sekali")
    make_accepted(title="Paling Baru")
    assert titles(path, body) == ["Antre Daring", "Permen Manis", "Paling Baru", "Baru Sekali"]


def test_marks_hold_exactly_the_keys_that_were_added():
    marks = Marks()
    for key in (1, 8, 700):
        marks.add(key)
    assert [key for key in range(1000) if key in marks] == [1, 8, 700]
    assert len(marks.bits) == 88


def test_the_job_writes_only_after_a_change_and_leaves_one_file_of_each_form(three, django_capture_on_commit_callbacks):
    write_dumps()
    before = list(Dump.objects.order_by("pk").values_list("name", "made_at"))
    write_dumps()
    assert list(Dump.objects.order_by("pk").values_list("name", "made_at")) == before
    withhold(three[0])
    with django_capture_on_commit_callbacks(execute=True):
        write_dumps()
    names = set(Dump.objects.values_list("name", flat=True))
    assert [default_storage.exists(name) for name, _ in before] == [False, False]
    assert [default_storage.exists(name) for name in names] == [True, True]
    assert {row.count for row in Dump.objects.all()} == {2}


def test_a_file_that_got_lost_is_made_for_the_answer(three, body):
    write_dumps()
    default_storage.delete(Dump.objects.get(pk="csv").name)
    assert len(titles(FILES[1], body)) == 3
    write_dumps()
    assert default_storage.exists(Dump.objects.get(pk="csv").name)


def test_a_formula_stays_text_even_in_a_file_that_was_mended(db, body):
    make_accepted(title=FORMULA, design="-1\n" + "kata " * 300)
    gone = make_accepted(title="Hilang")
    write_dump(DumpFormat.CSV)
    withhold(gone)
    assert titles(FILES[1], body) == [f"'{FORMULA}"]
    assert titles(FILES[0], body) == [FORMULA]
    table = body("/api/v1/inovasi?format=csv").removeprefix("\ufeff")
    assert next(csv.DictReader(io.StringIO(table)))["judul"] == f"'{FORMULA}"


def test_tables_have_the_columns_of_the_lists(three, client, body):
    answer = client.get("/api/v1/inovasi?format=csv&ukuran=2")
    assert answer["Content-Disposition"] == 'attachment; filename="inovasi.csv"'
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert ",".join(rows[0]) == (
        "kode,slug,judul,ringkasan,bentuk,jenis,tahapan,opd_kode,opd_nama,urusan,tahun,terbit,url,foto"
    )
    assert [row[2] for row in rows[1:]] == ["Antre Daring", "Siaga Sampah"]
    assert body("/api/v1/rekap?format=csv").splitlines()[1] == "disdukcapil,Dinas disdukcapil,terpenuhi,3,1"
    assert body("/api/v1/opd?format=csv").splitlines()[0] == "\ufeffkode,nama,singkatan,jenis,inovasi,url"
