"""The section of pictures and documents, with and without script."""

import pytest
from django.utils import timezone

from innovasi.innovations.actions.files import delete
from innovasi.innovations.board.files import files_of
from innovasi.innovations.choices import Action, FileState
from innovasi.innovations.models import Document, Photo
from tests.factories import author_of, make_document, make_moved, make_photo
from tests.innovations.samples import office, pdf, picture, sent


@pytest.fixture
def owner(client_of):
    return client_of("disdukcapil")


def page(submission):
    return f"/kerja/pengajuan/{submission.pk}/lampiran/"


def save(client, submission, htmx=False, query="", **data):
    headers = {"HX-Request": "true"} if htmx else {}
    return client.post(f"{page(submission)}simpan/{query}", data, headers=headers)


def typed(row, field, value, seen=""):
    return {f"{field}-{row.pk}": value, f"seen-{field}-{row.pk}": seen}


class TestWithoutScript:
    def test_a_picture_arrives_with_its_words(self, owner, draft):
        answer = save(owner, draft, foto=sent("loket.jpg", picture()), alt_baru="Loket tanpa antrean")
        assert answer.headers["Location"] == page(draft)
        photo = draft.photos.get()
        assert (photo.original_name, photo.alt_text, photo.state) == (
            "loket.jpg",
            "Loket tanpa antrean",
            FileState.READY,
        )
        shown = owner.get(page(draft)).content.decode()
        assert "Diterima: loket.jpg." in shown
        assert "Loket tanpa antrean" in shown
        assert f"/kerja/foto/{photo.key}/320.avif" in shown

    def test_several_files_arrive_at_once_and_the_words_are_the_first_one_s(self, owner, draft):
        photos = [sent("a.jpg", picture(colour="red")), sent("b.jpg", picture(colour="blue"))]
        save(owner, draft, foto=photos, dokumen=[sent("sk.pdf", pdf()), sent("s.docx", office())], alt_baru="Merah")
        assert list(draft.photos.values_list("original_name", "alt_text")) == [("a.jpg", "Merah"), ("b.jpg", "")]
        assert list(draft.documents.values_list("original_name", flat=True)) == ["sk.pdf", "s.docx"]

    def test_save_and_go_on_leads_to_the_check_page(self, owner, draft):
        assert save(owner, draft, lanjut="1").headers["Location"] == f"/kerja/pengajuan/{draft.pk}/periksa/"

    def test_one_bad_file_costs_no_other_and_no_words(self, owner, draft):
        answer = save(
            owner,
            draft,
            foto=[sent("baik.jpg", picture()), sent("virus.jpg", b"MZ")],
            dokumen=sent("sk.exe", b"MZ"),
            alt_baru="Loket",
        )
        shown = answer.content.decode()
        assert answer.status_code == 422
        assert "<title>Kesalahan:" in shown
        assert "“virus.jpg” tidak dapat dibuka" in shown
        assert "“sk.exe” bukan jenis yang diterima" in shown
        assert 'href="#id_foto"' in shown
        assert 'value="Loket"' in shown
        assert draft.photos.get().original_name == "baik.jpg"

    def test_words_without_a_picture_are_kept_in_their_field(self, owner, draft):
        answer = save(owner, draft, alt_baru="Loket")
        assert answer.status_code == 422
        assert "Pilih dulu gambar yang Anda ceritakan." in answer.content.decode()
        assert 'value="Loket"' in answer.content.decode()

    def test_a_file_beyond_the_limit_is_named(self, owner, draft, settings):
        settings.UPLOAD_LIMIT = 1024 * 1024
        answer = save(owner, draft, foto=sent("besar.jpg", picture() + b"\0" * 3 * 1024 * 1024))
        assert answer.status_code == 422
        assert "“besar.jpg” lebih besar dari 1 MB" in answer.content.decode()

    def test_what_is_typed_is_saved_with_any_button(self, owner, draft):
        first, second = make_photo(draft, alt_text="", order=1), make_photo(draft, alt_text="", order=2)
        document = make_document(draft)
        data = typed(first, "alt_text", "Kantor") | typed(document, "title", "SK Wali Kota")
        data |= typed(document, "kind", "anggaran", "lainnya") | typed(document, "is_public", "ya")
        save(owner, draft, langkah=f"naik:foto:{second.pk}", **data)
        assert list(draft.photos.kept()) == [second, first]
        first.refresh_from_db()
        document.refresh_from_db()
        assert first.alt_text == "Kantor"
        assert (document.title, document.kind, document.is_public) == ("SK Wali Kota", "anggaran", True)

    @pytest.mark.parametrize("step", ["naik", "turun", "sampul", "hapus", "kembalikan", "bakar", ""])
    def test_every_button_leads_back_to_the_section(self, owner, draft, step):
        photo = make_photo(draft)
        assert save(owner, draft, langkah=f"{step}:foto:{photo.pk}").headers["Location"] == page(draft)

    @pytest.mark.parametrize(
        "word", ["hapus", "hapus:foto:", "hapus:foto:x", "hapus:foto:999999", "::", "sampul:dokumen:1"]
    )
    def test_nonsense_from_a_button_changes_nothing(self, owner, draft, word):
        make_photo(draft)
        assert save(owner, draft, langkah=word).status_code == 302
        assert draft.photos.kept().count() == 1

    def test_a_step_that_only_a_picture_knows_leaves_documents_alone(self, owner, draft):
        document = make_document(draft)
        for step in ("naik", "turun", "sampul"):
            assert save(owner, draft, langkah=f"{step}:dokumen:{document.pk}").status_code == 302

    def test_a_deleted_file_is_offered_back(self, owner, draft):
        photo = make_photo(draft, original_name="loket.jpg")
        save(owner, draft, langkah=f"hapus:foto:{photo.pk}")
        shown = owner.get(page(draft)).content.decode()
        assert "“loket.jpg” dihapus pukul" in shown
        save(owner, draft, langkah=f"kembalikan:foto:{photo.pk}")
        assert draft.photos.kept().get() == photo

    def test_an_unchecked_box_takes_a_document_back_from_citizens(self, owner, draft):
        document = make_document(draft, is_public=True)
        save(owner, draft, **{f"seen-is_public-{document.pk}": "ya"})
        document.refresh_from_db()
        assert not document.is_public


class TestTwoPeople:
    def test_the_second_text_is_held_back_and_both_are_shown(self, owner, draft):
        photo = make_photo(draft, alt_text="Tulisan Dewi")
        answer = save(owner, draft, **typed(photo, "alt_text", "Tulisan Budi", seen=""))
        shown = answer.content.decode()
        assert answer.status_code == 422
        assert "“Tulisan Dewi”" in shown
        assert 'value="Tulisan Budi"' in shown
        photo.refresh_from_db()
        assert photo.alt_text == "Tulisan Dewi"
        save(owner, draft, **typed(photo, "alt_text", "Tulisan Budi", seen="Tulisan Dewi"))
        photo.refresh_from_db()
        assert photo.alt_text == "Tulisan Budi"

    def test_a_field_left_alone_overwrites_nothing(self, owner, draft):
        photo = make_photo(draft, alt_text="Tulisan Dewi")
        assert save(owner, draft, **typed(photo, "alt_text", "lama", seen="lama")).status_code == 302
        photo.refresh_from_db()
        assert photo.alt_text == "Tulisan Dewi"


class TestWithScript:
    def test_autosave_answers_with_a_line_and_what_now_stands_there(self, owner, draft):
        photo = make_photo(draft, alt_text="")
        data = typed(photo, "alt_text", "Kantor")
        shown = save(owner, draft, htmx=True, query="?otomatis=1", **data).content.decode()
        assert f"Tersimpan {timezone.localtime():%H}." in shown
        assert f'id="seen-alt_text-{photo.pk}"' in shown
        assert 'value="Kantor"' in shown

    def test_autosave_holds_back_a_text_that_another_changed(self, owner, draft):
        photo = make_photo(draft, alt_text="Tulisan Dewi")
        data = typed(photo, "alt_text", "Tulisan Budi")
        shown = save(owner, draft, htmx=True, query="?otomatis=1", **data).content.decode()
        assert "Ada tulisan orang lain" in shown
        assert "hx-swap-oob" not in shown

    def test_a_button_answers_with_the_section(self, owner, draft):
        photo = make_photo(draft)
        answer = save(owner, draft, htmx=True, langkah=f"hapus:foto:{photo.pk}")
        assert answer.status_code == 200
        assert answer.content.decode().lstrip().startswith('<form id="lampiran"')

    def test_a_chosen_picture_answers_with_its_line(self, owner, draft):
        answer = owner.post(f"{page(draft)}unggah/", {"foto": sent("loket.jpg", picture())})
        shown = answer.content.decode()
        photo = draft.photos.get()
        assert shown.lstrip().startswith('<li class="photo"')
        assert f'for="foto-{photo.pk}">Teks alternatif</label>' in shown
        assert "Diterima" in shown

    def test_a_chosen_document_answers_with_its_line(self, owner, draft):
        answer = owner.post(f"{page(draft)}unggah/", {"dokumen": sent("sk.pdf", pdf())})
        assert answer.content.decode().lstrip().startswith('<li class="file"')
        assert "sk.pdf" in answer.content.decode()

    @pytest.mark.parametrize("data", [{"foto": b"MZ"}, {"dokumen": b"MZ"}, {}])
    def test_a_refusal_is_a_plain_sentence(self, owner, draft, data):
        files = {name: sent("a.jpg", content) for name, content in data.items()}
        answer = owner.post(f"{page(draft)}unggah/", files)
        assert (answer.status_code, answer["Content-Type"]) == (422, "text/plain; charset=utf-8")
        assert "<" not in answer.content.decode()

    def test_a_waiting_picture_asks_again_until_it_is_ready(self, owner, draft):
        photo = make_photo(draft, state=FileState.WAITING)
        waiting = owner.get(f"/kerja/foto/{photo.pk}/keadaan/").content.decode()
        assert "Sedang diolah" in waiting
        assert 'hx-trigger="every 2s"' in waiting
        Photo.objects.of_row(photo.pk).update(state=FileState.READY)
        ready = owner.get(f"/kerja/foto/{photo.pk}/keadaan/").content.decode()
        assert "hx-trigger" not in ready
        assert f"/kerja/foto/{photo.key}/320.jpg" in ready

    def test_a_dragged_order_is_kept(self, owner, draft):
        first, second = make_photo(draft, order=1), make_photo(draft, order=2)
        assert owner.post(f"{page(draft)}urutan/", {"urutan": [second.pk, first.pk]}).status_code == 204
        assert list(draft.photos.kept()) == [second, first]

    @pytest.mark.parametrize("order", [["x"], ["999999"], []])
    def test_a_nonsense_order_is_refused(self, owner, draft, order):
        make_photo(draft)
        assert owner.post(f"{page(draft)}urutan/", {"urutan": order}).status_code == 422


class TestWhoMayWrite:
    @pytest.mark.parametrize("door", ["simpan", "unggah", "urutan"])
    @pytest.mark.parametrize(
        ("who", "status"),
        [("dishub", 404), ("penelaah", 404), ("bappeda", 404), ("pemantau", 404), ("operator", 404), ("stranger", 302)],
    )
    def test_nobody_else_writes_in_a_draft(self, client_of, draft, door, who, status):
        data = {"foto": sent("a.jpg", picture())}
        assert client_of(who).post(f"{page(draft)}{door}/", data).status_code == status
        assert not draft.photos.exists()

    @pytest.mark.parametrize("door", ["simpan", "unggah", "urutan"])
    @pytest.mark.parametrize("who", ["disdukcapil", "penelaah", "bappeda", "pemantau"])
    def test_a_submitted_dossier_is_closed_to_all(self, client_of, db, door, who):
        submission = make_moved(Action.SUBMIT)
        data = {"foto": sent("a.jpg", picture())}
        assert client_of(who).post(f"{page(submission)}{door}/", data).status_code == 403
        assert not submission.photos.exists()

    @pytest.mark.parametrize("door", ["unggah", "urutan"])
    def test_doors_of_scripts_open_to_posts_only(self, owner, draft, door):
        assert owner.get(f"{page(draft)}{door}/").status_code == 405

    def test_who_opens_the_saving_address_again_comes_to_the_section(self, owner, draft):
        assert owner.get(f"{page(draft)}simpan/").headers["Location"] == page(draft)


class TestReading:
    def test_a_reviewer_sees_pictures_and_documents_without_a_form(self, client_of, db):
        submission = make_moved(Action.SUBMIT)
        make_photo(submission, alt_text="Loket")
        document = make_document(submission)
        shown = client_of("penelaah").get(page(submission)).content.decode()
        assert "Loket" in shown
        assert f"/kerja/dokumen/{document.pk}/" in shown
        assert 'type="file"' not in shown

    def test_an_observer_learns_only_how_many_documents_there_are(self, db, person_of):
        submission = make_moved(Action.SUBMIT)
        make_document(submission)
        files = files_of(submission, person_of("pemantau"))
        assert (files.documents, files.document_count, files.can_read_documents) == ([], 1, False)

    def test_undo_is_offered_for_a_day_and_not_for_what_is_there_again(self, draft):
        author = author_of(draft.innovation.opd)
        old = make_photo(draft, sha256="a", deleted_at=timezone.now() - timezone.timedelta(hours=25))
        again = make_photo(draft, sha256="b", deleted_at=timezone.now())
        make_photo(draft, sha256="b")
        fresh = make_photo(draft, sha256="c")
        delete(fresh, by=author)
        assert files_of(draft, author).deleted_photos == [fresh]
        assert old.deleted_at
        assert again.deleted_at

    def test_a_large_document_carries_the_note_of_the_national_form(self, owner, draft):
        make_document(draft)
        document = make_document(draft)
        Document.objects.of_row(document.pk).update(size=3 * 1024 * 1024)
        shown = owner.get(page(draft)).content.decode()
        assert shown.count("Formulir nasional mungkin menolak berkas di atas 2 MB.</span>") == 1

    @pytest.mark.parametrize("rows", [1, 3])
    def test_the_number_of_queries_does_not_grow(self, draft, django_assert_num_queries, rows):
        author = author_of(draft.innovation.opd)
        for number in range(rows):
            make_photo(draft, sha256=str(number))
            make_document(draft, sha256=str(number))
        with django_assert_num_queries(2):
            files_of(draft, author)

    def test_labels_of_the_contract_stand_alone(self, owner, draft):
        shown = owner.get(page(draft)).content.decode()
        for label in ("Foto", "Teks alternatif", "Dokumen"):
            assert shown.count(f">{label}</label>") == 1
