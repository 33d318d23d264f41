"""The next points on the pages: of an OPD's own innovations, of the city, and beside the sheet."""

import pytest

from tests.factories import OPDFactory, PeriodFactory, make_submission
from tests.iid.samples import know_2026, many_reported, reported, verified
from tests.maturity.verify_samples import make_claim, make_evidence

pytestmark = pytest.mark.django_db
PAGE = "/kerja/iid/opd/"


@pytest.fixture(autouse=True)
def edition(db):
    PeriodFactory()
    return know_2026()


def text_of(answer):
    return answer.content.decode()


def test_the_sheet_names_the_next_points_in_words_with_links(client_of):
    draft = make_submission()
    make_claim(draft, "video", 3)
    page = text_of(client_of("disdukcapil").get(f"/kerja/pengajuan/{draft.pk}/kematangan/"))
    assert "Poin berikutnya" in page
    assert "Tingkat 3 diklaim tanpa bukti" in page
    assert f"/kerja/pengajuan/{draft.pk}/kematangan/video/" in page


def test_mandatory_ones_come_first_then_points_for_the_work(client_of):
    """Empty mandatory ones by weight: regulasi, kemanfaatan 3/4, sdm, kecepatan 2/4; then the bare video: 12/2."""
    draft = make_submission()
    make_claim(draft, "video", 3)
    rows = client_of("disdukcapil").get(PAGE).context["page"].rows
    assert [line.indicator.key for line in rows[0].lines] == ["regulasi", "kemanfaatan", "sdm"]
    for key in ("regulasi", "sdm", "kecepatan", "kemanfaatan"):
        make_evidence(make_claim(draft, key, 3))
    rows = client_of("disdukcapil").get(PAGE).context["page"].rows
    assert rows[0].lines[0].indicator.key == "video"


def test_a_lower_verification_tells_its_reason(client_of):
    submission = reported(claims=[("regulasi", 3)])
    verified(submission, "regulasi", 1, "SK tidak memuat nama inovasi.")
    page = text_of(client_of("disdukcapil").get(f"{PAGE}?langkah=perbaiki"))
    rows = client_of("disdukcapil").get(PAGE).context["page"].by_indicator
    assert "Permen Manis" in page
    line = next(row for row in rows if row.indicator.key == "regulasi")
    assert (line.gain, line.index_gain) == (6, 0)  # it is proven already: only the acknowledged score grows


def test_the_reason_stands_in_the_short_list(client_of):
    submission = reported(claims=[(key, 3) for key in ("sdm", "kecepatan", "regulasi", "video")])
    make_evidence(submission.claims.get(indicator__key="video"))
    make_evidence(make_claim(submission, "kemanfaatan", 3))
    verified(submission, "regulasi", 0, "SK tidak memuat nama inovasi.")
    page = text_of(client_of("disdukcapil").get(PAGE))
    assert "Bappeda mengakui nol dari tingkat 3, alasannya: “SK tidak memuat nama inovasi.”" in page


def test_a_published_page_is_at_hand(client_of):
    submission = reported(claims=[(key, 3) for key in ("regulasi", "sdm", "kecepatan", "kemanfaatan", "video")])
    rows = client_of("disdukcapil").get(PAGE).context["page"].rows
    by_key = {advice.indicator.key: advice for advice in rows[0].lines}
    assert submission.innovation.current_id
    assert any(line.hint for line in by_key.values()) or rows[0].hidden


def test_an_opd_sees_its_own_and_bappeda_all(client_of):
    reported("Permen Manis")
    reported("Angkot Pintar", opd=OPDFactory(code="dishub"))
    own = text_of(client_of("disdukcapil").get(PAGE))
    assert "Permen Manis" in own
    assert "Angkot Pintar" not in own
    assert "Di indikator mana" not in own
    every = text_of(client_of("pemantau").get(PAGE))
    assert "Permen Manis" in every
    assert "Angkot Pintar" in every
    assert "Di indikator mana poin kota menunggu" in every
    assert "Permen Manis" not in text_of(client_of("bappeda").get(f"{PAGE}?opd=dishub"))


def test_a_draft_is_its_opds_alone(client_of):
    make_submission(title="Rahasia Draf")
    assert "Rahasia Draf" in text_of(client_of("disdukcapil").get(PAGE))
    assert "Rahasia Draf" not in text_of(client_of("bappeda").get(PAGE))


def test_the_city_sums_what_waits_at_each_indicator(client_of):
    many_reported(3, parameter=1)
    rows = client_of("bappeda").get(PAGE).context["page"].by_indicator
    line = next(row for row in rows if row.indicator.key == "regulasi")
    assert (line.number, line.gain) == (3, 9)  # each may rise by one level of weight 3
    assert round(float(line.index_gain), 4) == round(9 / 12 / 2.5, 4)


def test_a_long_list_is_paged(client_of):
    many_reported(12)
    page = client_of("bappeda").get(PAGE).context["page"]
    assert (page.number, len(page.rows)) == (12, 10)
