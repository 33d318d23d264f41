"""*Pakai di OPD kami*: another OPD's innovation as a starting point, marked as a copy until it is adapted."""

import pytest

from innovasi.innovations.actions.adapting import NotAdaptable, adapt
from innovasi.innovations.choices import Action, Status
from innovasi.innovations.models import Innovation, Submission
from innovasi.innovations.rules.adapting import copied
from innovasi.innovations.workflow import move
from innovasi.programmes.models import Period
from tests.factories import OPDFactory, admin, author_of, make_accepted, make_photo

pytestmark = pytest.mark.django_db
MARK = "Masih tulisan OPD asal"


@pytest.fixture
def parent():
    return make_accepted(minutes_before=120, minutes_after=10).innovation


@pytest.fixture
def dishub():
    return author_of(OPDFactory(code="dishub"))


def address(innovation):
    return f"/kerja/inovasi/{innovation.slug}/pakai/"


def text_of(answer):
    return answer.content.decode()


def test_the_public_page_shows_the_way_and_the_page_behind_it_changes_nothing(client_of, parent):
    assert address(parent) in text_of(client_of("stranger").get(parent.get_absolute_url()))
    page = text_of(client_of("dishub").get(address(parent)))
    assert "Yang tidak disalin" in page
    assert 'value="Permen Manis"' in page
    assert Innovation.objects.count() == 1


def test_the_draft_takes_the_profile_and_the_account_and_nothing_that_is_the_other_opds_own(client_of, parent):
    make_photo(parent.current)
    answer = client_of("dishub").post(address(parent), {"title": "Angkot Manis"})
    draft = Submission.objects.get(title="Angkot Manis")
    assert answer.url == draft.get_absolute_url()
    assert (draft.status, draft.innovation.adapted_from, draft.innovation.opd.code) == (Status.DRAFT, parent, "dishub")
    source = parent.current
    for name in ("kind", "medium", "main_urusan", "theme", "design", "purpose", "benefit"):
        assert getattr(draft, name) == getattr(source, name), name
    empty = ("outcome", "initiator", "initiator_name", "stage", "citizen_summary", "audience", "how_to_use", "to_bring")
    empty += ("cost", "place", "hours", "contact", "before", "after", "coordinates")
    assert {name: getattr(draft, name) for name in empty if getattr(draft, name)} == {}
    assert (draft.trial_date, draft.launch_date, draft.unit, draft.minutes_before) == (None, None, None, None)
    assert not draft.photos.exists()
    assert copied(draft) == ["design", "purpose", "benefit"]


def test_a_copy_is_marked_for_opd_and_reviewer_until_it_is_changed(client_of, parent, dishub):
    draft = adapt(parent, "Angkot Manis", by=dishub)
    browser, section = client_of("dishub"), f"/kerja/pengajuan/{draft.pk}/uraian/"
    page = browser.get(section)
    assert text_of(page).count(MARK) == 3
    browser.post(section, {"dasar": page.context["marks"], "purpose": "Mempercepat angkutan."})
    page = text_of(browser.get(section))
    assert page.count(MARK) == 2
    assert "Masih salinan, sesuaikan dengan keadaan OPD ini: Rancang bangun, Manfaat." in page
    assert "“Permen Manis”" in text_of(browser.get(draft.get_absolute_url()))
    Submission.objects.filter(pk=draft.pk).update(written={})
    assert "Masih salinan" not in text_of(browser.get(section))


def test_the_reviewer_sees_the_descent(client_of, parent):
    child = make_accepted(title="Angkot Manis", opd=OPDFactory(code="dishub"))
    Innovation.objects.filter(pk=child.innovation_id).update(adapted_from=parent)
    page = text_of(client_of("penelaah").get(f"/kerja/telaah/{child.pk}/"))
    assert "Diadaptasi dari" in page
    assert parent.get_absolute_url() in page
    assert "Dipakai juga oleh OPD lain" in text_of(client_of("stranger").get(parent.get_absolute_url()))


def test_a_withheld_origin_is_not_named(client_of, parent, dishub):
    draft = adapt(parent, "Angkot Manis", by=dishub)
    dossier = parent.current
    move(dossier, Action.WITHHOLD, by=admin(), note="Keliru.", seen_revision=dossier.revision)
    page = text_of(client_of("dishub").get(draft.get_absolute_url()))
    assert "Permen Manis" not in page
    assert "inovasi yang sekarang tidak tayang" in page
    assert client_of("dishub").get(address(parent)).status_code == 404
    with pytest.raises(NotAdaptable):
        adapt(parent, "Lagi", by=dishub)


def test_the_own_innovation_is_offered_to_be_updated(client_of, parent):
    page = text_of(client_of("disdukcapil").get(address(parent)))
    assert f'action="/kerja/inovasi/{parent.pk}/perbarui/"' in page
    assert client_of("disdukcapil").post(address(parent), {"title": "Salinan"}).status_code == 409
    assert Innovation.objects.count() == 1
    with pytest.raises(NotAdaptable):
        adapt(parent, "Salinan", by=author_of(parent.opd))


def test_a_second_press_takes_up_the_draft_that_was_begun(client_of, parent):
    first = client_of("dishub").post(address(parent), {"title": "Angkot Manis"})
    assert client_of("dishub").post(address(parent), {"title": "Angkot Manis"}).url == first.url
    page = text_of(client_of("dishub").get(address(parent)))
    assert "OPD Anda sudah memulainya" in page
    assert Innovation.objects.count() == 2


def test_a_name_is_needed_and_an_open_period_too(client_of, parent):
    assert client_of("dishub").post(address(parent), {"title": ""}).status_code == 422
    Period.objects.update(is_open=False)
    answer = client_of("dishub").post(address(parent), {"title": "Angkot Manis"})
    assert "Belum ada periode" in text_of(answer)
    assert "Angkot Manis" in text_of(answer)
    assert Innovation.objects.count() == 1


@pytest.mark.parametrize(
    ("person", "status"), [("penelaah", 403), ("bappeda", 403), ("pemantau", 403), ("operator", 403), ("stranger", 302)]
)
def test_only_an_opd_adapts(client_of, parent, person, status):
    assert client_of(person).get(address(parent)).status_code == status
    assert client_of(person).post(address(parent), {"title": "X"}).status_code == status
    assert Innovation.objects.count() == 1
