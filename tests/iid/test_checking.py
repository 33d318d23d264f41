"""*Periksa sebelum tenggat nasional* on the page: found, counted, filtered, and linked to where it is mended."""

import datetime

import pytest
from django.utils import timezone

from innovasi.innovations.choices import Action
from tests.factories import OPDFactory, PeriodFactory, make_moved, make_submission
from tests.iid.samples import know_2026, large_pdf, reported
from tests.maturity.verify_samples import make_claim, make_evidence, make_link

pytestmark = pytest.mark.django_db
PAGE = "/kerja/iid/periksa/"
DAY = datetime.date
MANDATORY = ("regulasi", "sdm", "kecepatan", "kemanfaatan")


@pytest.fixture(autouse=True)
def edition(db):
    PeriodFactory(national_deadline_at=timezone.now() + datetime.timedelta(days=20))
    return know_2026()


@pytest.fixture
def good(db):
    """A dossier that passes everything."""
    submission = make_moved(
        Action.SUBMIT, Action.ACCEPT, title="Lolos Semua", launch_date=DAY(2024, 5, 1), trial_date=DAY(2024, 1, 1)
    )
    for key in MANDATORY:
        make_evidence(make_claim(submission, key, 1))
    video = make_claim(submission, "video", 1)
    make_link(video)
    make_evidence(video, name="sampul.jpg")
    return submission


def page_of(client, query=""):
    return client.get(f"{PAGE}{query}")


def text_of(answer):
    return answer.content.decode()


def counts(answer):
    return {tile.kind.value: tile.count for tile in answer.context["page"].tiles if tile.count}


def test_a_good_dossier_is_named_clean(client_of, good):
    answer = page_of(client_of("bappeda"))
    assert counts(answer) == {}
    assert "Tidak ada yang perlu diperbaiki" in text_of(answer)
    assert "1 dari 1 pengajuan lolos" in text_of(answer)
    assert "20 hari lagi sampai tenggat nasional" in text_of(answer)


def test_every_problem_stands_with_its_link(client_of, good):
    type(good).objects.filter(pk=good.pk).update(launch_date=DAY(2021, 5, 7), design="kata " * 212)
    make_claim(good, "anggaran", 2)
    large_pdf(good, key="regulasi")
    good.claims.get(indicator__key="video").uses.all().delete()
    good.claims.get(indicator__key="sdm").delete()
    answer = page_of(client_of("disdukcapil"))
    assert counts(answer) == {"rentang": 1, "wajib": 1, "tanpa-bukti": 1, "ukuran": 1, "kata": 1, "video": 1}
    links = {found.url: found.problem.text for line in answer.context["page"].lines for found in line.found}
    root = f"/kerja/pengajuan/{good.pk}"
    assert (
        links[f"{root}/profil/"] == "Tanggal penerapan atau pengembangan di luar rentang 01-01-2024 sampai 31-12-2025."
    )
    assert links[f"{root}/uraian/"] == "Rancang bangun 212 kata; paling sedikit 300."
    assert links[f"{root}/kematangan/sdm/"].endswith("wajib, belum diisi.")
    assert links[f"{root}/kematangan/anggaran/"].endswith("jadi nilainya 0.")
    assert links[f"/kerja/iid/berkas/?pengajuan={good.pk}"] == "1 berkas bukti lebih besar dari 2 MB."
    assert f"{root}/kematangan/video/" in links


def test_a_third_report_is_one_too_many(client_of, good, edition):
    type(edition).objects.filter(pk=edition.pk).update(reports_limit=2)
    for year in (2024, 2025):
        days = datetime.timedelta(days=365 * (2027 - year))
        old = PeriodFactory(
            title=f"Tahun {year}", year=year, is_open=False,
            opens_at=timezone.now() - days - datetime.timedelta(days=60), deadline_at=timezone.now() - days,
        )  # fmt: skip
        assert counts(page_of(client_of("bappeda"))) == {}
        earlier = reported(f"Laporan {year}")
        type(earlier).objects.filter(pk=earlier.pk).update(innovation=good.innovation, period=old)
    assert counts(page_of(client_of("bappeda"))) == {"laporan": 1}


def test_it_is_filtered_by_check_opd_standing_and_words(client_of):
    reported("Permen Manis")
    make_moved(Action.SUBMIT, title="Angkot Pintar", opd=OPDFactory(code="dishub"))
    browser = client_of("pemantau")

    def shown(query):
        return {line.submission.title for line in page_of(browser, query).context["page"].lines}

    assert shown("") == {"Permen Manis", "Angkot Pintar"}
    assert shown("?opd=dishub") == {"Angkot Pintar"}
    assert shown("?keadaan=disetujui") == {"Permen Manis"}
    assert shown("?keadaan=menyusul") == {"Angkot Pintar"}
    assert shown("?periksa=wajib&q=angkot") == {"Angkot Pintar"}
    assert shown("?periksa=video") == set()


def test_an_opd_checks_its_own_with_its_drafts(client_of):
    make_submission(title="Draf Sendiri")
    make_submission(title="Draf Lain", opd=OPDFactory(code="dishub"))
    page = text_of(page_of(client_of("disdukcapil")))
    assert "Draf Sendiri" in page
    assert "Draf Lain" not in page
    assert "Draf" not in "".join(line.submission.title for line in page_of(client_of("bappeda")).context["page"].lines)


@pytest.mark.parametrize(("days", "said"), [(0, "Tenggat nasional hari ini"), (-2, "Tenggat nasional sudah lewat")])
def test_the_days_to_the_national_deadline_are_told(client_of, days, said):
    period = PeriodFactory()
    period.national_deadline_at = timezone.now() + datetime.timedelta(days=days)
    period.save()
    assert said in text_of(page_of(client_of("bappeda")))


def test_without_a_national_deadline_the_page_says_so(client_of):
    period = PeriodFactory()
    period.national_deadline_at = None
    period.save()
    assert "belum diisi" in text_of(page_of(client_of("bappeda")))
