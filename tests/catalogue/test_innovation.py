"""The page of one innovation."""

import datetime

import pytest

from innovasi.catalogue.board.innovation import steps
from innovasi.catalogue.templatetags.catalogue import linked
from innovasi.innovations.choices import Action, Kind
from innovasi.innovations.models import Innovation
from innovasi.innovations.workflow import move
from innovasi.search.actions import rebuild
from tests.factories import (
    OPDFactory,
    UnitFactory,
    UrusanFactory,
    admin,
    make_accepted,
    make_document,
    make_photo,
    make_submission,
)

PATH = "/inovasi/permen-manis/"


def read(client, path=PATH):
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_leads_with_what_the_citizen_gets_and_ends_with_the_official_text(accepted, client):
    page = read(client)
    order = [
        "Urus akta kelahiran tanpa antre.",
        "Warga antre dua jam.",
        "Warga cukup duduk di rumah.",
        "Isi formulir, lalu tunggu di rumah.",
        "Orang tua bayi baru lahir",
        "Gratis",
        "Kantor dinas",
        "0721 000000",
        "Uraian resmi",
        "Mempercepat layanan.",
        "Rancang bangun",
    ]
    places = [page.index(f">{text}") for text in order]
    assert places == sorted(places)


def test_figures_stand_before_and_after(client, db):
    make_accepted(minutes_before=120, minutes_after=10, rupiah_before=20000, rupiah_after=0)
    page = read(client)
    for said in ("2 jam", "10 menit", "1 jam 50 menit lebih cepat", "Rp20.000 lebih hemat"):
        assert said in page


def test_lines_become_steps(client, db):
    make_accepted(how_to_use="1. Buka tautan.\n2) Isi.\n\n- Tunggu 2.5 jam")
    page = read(client)
    assert '<ol class="steps"><li>Buka tautan.</li><li>Isi.</li><li>Tunggu 2.5 jam</li></ol>' in page


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", []), ("Datang saja.", ["Datang saja."]), ("2026 warga ikut", ["2026 warga ikut"]), ("a\n\n b", ["a", "b"])],
)
def test_steps_lose_only_their_markers(text, expected):
    assert steps(text) == expected


def test_only_web_and_mail_addresses_become_links():
    assert linked("Lihat https://www.contoh.id/a?b=1&c=2, ya.") == (
        'Lihat <a href="https://www.contoh.id/a?b=1&amp;c=2" rel="nofollow noopener external">'
        "contoh.id/a?b=1&amp;c=2</a>, ya."
    )
    assert linked("surel halo@contoh.id.") == 'surel <a href="mailto:halo@contoh.id">halo@contoh.id</a>.'
    assert linked("javascript:alert(1) data:x //jahat.id") == "javascript:alert(1) data:x //jahat.id"
    assert linked('<b>"x"</b> https://a.id/"><script>') == (
        '&lt;b&gt;&quot;x&quot;&lt;/b&gt; <a href="https://a.id/" rel="nofollow noopener external">a.id</a>'
        "&quot;&gt;&lt;script&gt;"
    )


def test_the_owner_and_its_unit_are_named(client, db):
    opd = OPDFactory(code="dinkes", name="Dinas Kesehatan")
    make_accepted(opd=opd, unit=UnitFactory(opd=opd, kind="puskesmas", name="Puskesmas Kemiling"))
    page = read(client)
    assert '<a href="/opd/dinkes/">Dinas Kesehatan</a><br>Puskesmas Kemiling' in page


CONFIRMED = datetime.datetime(2026, 8, 17, 3, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("today", "running", "said"),
    [
        ("2026-11-24", "berjalan", "Masih berjalan, dipastikan 17 Agustus 2026"),
        ("2027-09-16", "berjalan", "Masih berjalan, dipastikan 17 Agustus 2026"),
        ("2027-09-18", "berjalan", "Belum dipastikan lagi sejak 17 Agustus 2026."),
        ("2027-09-18", "berhenti", "Menurut OPD pada 17 Agustus 2026"),
    ],
)
def test_whether_it_still_runs_is_said_with_its_date(accepted, client, time_machine, today, running, said):
    Innovation.objects.update(confirmed_at=CONFIRMED, running=running)
    time_machine.move_to(f"{today}T03:00:00Z", tick=False)
    page = read(client)
    assert said in page
    assert page.count("Masih berjalan, dipastikan") == said.count("Masih berjalan")


def test_dates_are_written_as_indonesians_write_them(accepted, client):
    page = read(client)
    for said in ("7 April 2021", "7 Mei 2021"):
        assert said in page


def test_a_stopped_innovation_says_so_at_its_head(accepted, client):
    Innovation.objects.update(running="berhenti")
    assert '<span class="badge tone-bad">Sudah berhenti</span>' in read(client)


def test_an_example_is_marked(accepted, client):
    assert "Data contoh" not in read(client).split("<main")[1]
    Innovation.objects.update(is_example=True)
    rebuild()
    assert "Data contoh" in read(client).split("<main")[1]


def test_pictures_have_sizes_formats_and_words(client, db):
    submission = make_accepted()
    second, cover = make_photo(submission, alt_text="Loket"), make_photo(submission, alt_text="Bayi", is_cover=True)
    page = read(client)
    assert page.index(f"/foto/{cover.key}/640.jpg") < page.index(f"/foto/{second.key}/640.jpg")
    for piece in (f"/foto/{cover.key}/1280.avif 1280w", 'alt="Bayi" width="640" height="400" fetchpriority="high"'):
        assert piece in page
    assert 'alt="Loket" width="640" height="400" loading="lazy"' in page


def test_without_a_picture_there_is_cloth_of_its_kind(client, db):
    make_accepted(kind=Kind.GOVERNANCE)
    assert "cloth-tata-kelola" in read(client)


def test_a_shared_link_has_title_summary_and_picture(client, db):
    submission = make_accepted()
    make_photo(submission)
    page = read(client)
    for tag in (
        '<link rel="canonical" href="http://testserver/inovasi/permen-manis/">',
        '<meta property="og:title" content="Permen Manis">',
        '<meta property="og:description" content="Urus akta kelahiran tanpa antre.">',
        f'<meta property="og:image" content="http://testserver/inovasi/permen-manis/bagikan.jpg?v={submission.pk}">',
        '<meta property="og:image:width" content="1200">',
        '<meta property="og:image:alt" content="Permen Manis">',
        '<meta property="og:type" content="article">',
        '<meta name="twitter:card" content="summary_large_image">',
    ):
        assert tag in page


def test_only_published_documents_are_listed(client, db):
    submission = make_accepted()
    make_document(submission, title="Rahasia dalam")
    shown = make_document(submission, title="Petunjuk pakai", is_public=True)
    page = read(client)
    assert f'href="/dokumen/{shown.pk}/petunjuk-pakai.pdf"' in page
    assert "Rahasia dalam" not in page


def test_complaints_are_sent_to_lapor(accepted, client):
    assert "https://www.lapor.go.id/" in read(client)


def test_related_ones_share_urusan_then_opd_then_kind(client, db):
    health = UrusanFactory(number=2)
    dinkes = OPDFactory(code="dinkes")
    make_accepted()
    make_accepted(title="Sejenis", opd=OPDFactory(code="dlh"), main_urusan=health)
    make_accepted(title="Seurusan", opd=dinkes)
    make_accepted(title="Seinduk", main_urusan=health)
    make_accepted(title="Lain", opd=dinkes, main_urusan=health, kind=Kind.OTHER)
    related = read(client).split("Inovasi lain yang serupa")[1]
    places = [related.index(title) for title in ("Seurusan", "Seinduk", "Sejenis")]
    assert places == sorted(places)
    assert "Lain</a>" not in related


@pytest.mark.parametrize("path", ["/inovasi/tidak-ada/", "/inovasi/PERMEN-MANIS/", "/inovasi/permen_manis/"])
def test_an_unknown_address_is_not_found(accepted, client, path):
    assert client.get(path).status_code == 404


def test_a_withheld_innovation_is_gone_and_comes_back(client, db):
    submission = make_accepted()
    move(submission, Action.WITHHOLD, by=admin(), note="Diperiksa.", seen_revision=submission.revision)
    assert client.get(PATH).status_code == 404
    move(submission, Action.RELEASE, by=admin(), seen_revision=submission.revision)
    assert client.get(PATH).status_code == 200


def test_a_stale_projection_is_not_trusted(accepted, client):
    Innovation.objects.update(is_withheld=True)
    assert client.get(PATH).status_code == 404


def test_a_draft_has_no_page(client, db):
    make_submission()
    assert client.get(PATH).status_code == 404
