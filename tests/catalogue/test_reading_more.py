"""What a citizen needs to know before setting out, and what machines and messengers read of a page."""

import io
import json
import re

import pytest
from PIL import Image

from innovasi.catalogue.board.share import LINES
from innovasi.common.drawing import font, shortened, wrapped
from innovasi.innovations.choices import Kind
from innovasi.innovations.models import Innovation
from innovasi.search.actions import rebuild
from tests.factories import OPDFactory, make_accepted, make_photo
from tests.world import with_files

PATH = "/inovasi/permen-manis/"
PICTURE = f"{PATH}bagikan.jpg"


def read(client, path=PATH):
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def linked_data(page):
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    return json.loads(text)


def test_what_to_bring_when_and_where_stands_on_the_page(client, db):
    submission = make_accepted(
        to_bring="KTP ayah\nKTP ibu",
        hours="Senin sampai Jumat, 08.00–15.00 WIB",
        figures_source="Buku register 2021",
        minutes_before=60,
        minutes_after=5,
        video_url="https://youtu.be/abc",
    )
    submission.areas.set([OPDFactory(code="kec-kedaton", name="Kecamatan Kedaton", wilayah_code="18.71.01")])
    page = read(client)
    for said in (
        "<li>KTP ayah</li>",
        "<li>KTP ibu</li>",
        "Senin sampai Jumat, 08.00–15.00 WIB",
        "Sumber angka: <span>Buku register 2021</span>",
        '<a href="https://youtu.be/abc" rel="nofollow noopener external">youtu.be/abc</a>',
        "Kecamatan Kedaton",
    ):
        assert said in page
    assert "<iframe" not in page


@pytest.mark.parametrize(
    ("field", "badge"),
    [("from_home", "Bisa dari rumah"), ("is_free", "Gratis"), ("same_day", "Selesai hari itu juga")],
)
@pytest.mark.parametrize(("answer", "shown"), [("ya", True), ("tidak", False), ("", False)])
def test_only_a_promise_that_was_made_is_shown(client, db, field, badge, answer, shown):
    make_accepted(**{field: answer})
    assert (f'<span class="badge tone-ok">{badge}</span>' in read(client)) is shown


def test_who_took_it_over_is_named_once_it_is_published(client, db):
    origin = make_accepted()
    follower = make_accepted(opd=OPDFactory(code="dishub", name="Dinas Perhubungan"), title="Permen Manis Keliling")
    Innovation.objects.filter(pk=follower.innovation_id).update(adapted_from=origin.innovation)
    assert "Dipakai juga oleh OPD lain" in read(client)
    assert "Permen Manis Keliling" in read(client)
    Innovation.objects.filter(pk=follower.innovation_id).update(is_withheld=True)
    assert "Dipakai juga" not in read(client)


def test_search_engines_read_a_government_service(client, db):
    make_accepted(kind=Kind.PUBLIC_SERVICE, is_free="ya", need="dokumen", place="https://disdukcapil.example/akta")
    data = linked_data(read(client))
    assert data["@type"] == "GovernmentService"
    assert data["url"] == data["@id"] == "http://testserver/inovasi/permen-manis/"
    assert data["name"] == "Permen Manis"
    assert data["serviceType"] == "Dokumen kependudukan"
    assert data["offers"]["price"] == "0"
    assert data["availableChannel"] == {
        "@type": "ServiceChannel",
        "serviceUrl": "https://disdukcapil.example/akta",
    }
    assert "image" not in data


def test_no_text_can_leave_the_linked_data(client, db):
    evil = "</script><script src=//jahat.id></script><!-- & \u2028 x"
    make_accepted(title=evil, citizen_summary=evil)
    page = read(client, Innovation.objects.get().get_absolute_url())
    assert "<script src=//jahat" not in page
    assert linked_data(page)["name"] == evil


def picture(client, path=PICTURE):
    answer = client.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/jpeg")
    return answer


def test_the_shared_picture_has_the_size_that_messengers_want_and_is_small(client, db):
    with_files(make_accepted())
    rebuild()
    answer = picture(client)
    assert Image.open(io.BytesIO(answer.content)).size == (1200, 630)
    assert len(answer.content) < 300_000
    assert answer["Cache-Control"] == "public, max-age=86400"


@pytest.mark.parametrize("title", ["X", "Kata " * 39, "Panjangsekali" * 15, "日本 ½ – “kutip” &"])
def test_a_picture_is_made_of_any_title_and_without_a_photo(client, db, title):
    make_accepted(title=title.strip())
    picture(client, Innovation.objects.get().get_absolute_url() + "bagikan.jpg")


def test_lines_fit_their_room():
    face = font("Bold", 46)
    lines = wrapped("Sistem Informasi " * 20 + "Kata" * 60, face, 600)
    assert len(lines) > LINES
    assert all(face.getlength(line) <= 600 for line in lines)
    assert shortened("pendek", face, 600) == "pendek"


def test_a_picture_that_lost_its_file_is_left_out(client, db):
    make_photo(make_accepted())
    rebuild()
    picture(client)


def test_what_is_withheld_has_no_shared_picture(client, accepted):
    picture(client)
    Innovation.objects.update(is_withheld=True)
    assert client.get(PICTURE).status_code == 404
