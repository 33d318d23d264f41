"""One of everything, for tests that walk over all pages."""

import datetime
from io import BytesIO

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from PIL import Image

from innovasi.accounts.actions.invitations import digest
from innovasi.accounts.choices import Role
from innovasi.accounts.models import BulkInvitation, Invitation
from innovasi.catalogue.board import file_name
from innovasi.common import health
from innovasi.innovations.actions import helping
from innovasi.innovations.choices import PHOTO_WIDTHS, Action, Section
from innovasi.innovations.models import SectionNote
from innovasi.innovations.rules.renditions import RENDITIONS, rendition_name
from innovasi.innovations.workflow import move
from innovasi.notifications.choices import Delivery, NoticeKind
from innovasi.notifications.models import Notice
from innovasi.programmes.models import Holiday
from innovasi.reports.choices import Format, State
from innovasi.reports.choices import Kind as ExportKind
from innovasi.reports.models import Export
from innovasi.search.models import Miss, SynonymGroup
from tests.confirmations.samples import world_rows as confirmation_rows
from tests.dataio.workbooks import make_import
from tests.editions.samples import world_rows as edition_rows
from tests.factories import (
    OPDFactory,
    PeriodFactory,
    UnitFactory,
    admin,
    author_of,
    make_document,
    make_moved,
    make_photo,
    make_submission,
    reviewer,
)
from tests.feedback.samples import make_feedback
from tests.iid.samples import world_rows as iid_rows
from tests.maturity.claim_samples import world_rows as claim_rows
from tests.maturity.verify_samples import world_rows as verify_rows
from tests.national_forms.samples import world_rows as form_rows
from tests.nudges.samples import world_rows
from tests.outreach.samples import world_rows as outreach_rows

SECRET = "rahasia-undangan-uji"
ENCODERS = {"avif": "AVIF", "jpg": "JPEG"}


def drawn(kind, size=(200, 280)):
    out = BytesIO()
    Image.new("RGB", size, "white").save(out, kind)
    return out.getvalue()


def with_files(submission):
    """A picture in all its sizes, and a document that can be opened."""
    photo = make_photo(submission)
    for width in PHOTO_WIDTHS:
        for ending in RENDITIONS:
            picture = ContentFile(drawn(ENCODERS[ending], (width // 10, width * 3 // 40)))
            default_storage.save(rendition_name(photo.key, width, ending), picture)
    document = make_document(submission)
    document.file.save("dokumen", ContentFile(drawn("PDF")), save=True)
    return photo, document


def make_world():
    """Rows by the name that a test speaks of them, each as the arguments of an address.

    All belong to Disdukcapil unless their name says otherwise.
    """
    health.beat()
    period = PeriodFactory()
    opd, dishub = OPDFactory(code="disdukcapil"), OPDFactory(code="dishub")
    draft, submitted = make_submission(), make_moved(Action.SUBMIT)
    returned, accepted = make_moved(Action.SUBMIT), make_moved(Action.SUBMIT, Action.ACCEPT)
    unsent = SectionNote.objects.create(submission=submitted, section=Section.DESIGN, text="Kurang.", by=reviewer())
    note = SectionNote.objects.create(submission=returned, section=Section.DESIGN, text="Kurang.", by=reviewer())
    move(returned, Action.RETURN, by=reviewer(), note="Perbaiki.", seen_revision=returned.revision)
    helped = make_submission()
    helping.ask(helped, by=author_of(opd))
    (draft_photo, draft_document), (sent_photo, sent_document) = with_files(draft), with_files(submitted)
    accepted_photo, private = with_files(accepted)
    public = make_document(accepted, is_public=True, original_name="sk-publik.pdf")
    return {
        "-": [],
        "wrong-key": ["1", "salah-kunci"],
        "secret": [SECRET],
        "author": [author_of(opd).pk],
        "other-author": [author_of(dishub).pk],
        "invitation": [make_invitation(opd).pk],
        "bulk": [BulkInvitation.objects.create(by=admin()).pk],
        "import": [make_import().pk],
        "notice": [make_notice(author_of(opd), draft).pk],
        "opd": [opd.code],
        "unit": [UnitFactory(opd=opd).pk],
        "period": [period.pk],
        "innovation": [accepted.innovation_id],
        "slug": [accepted.innovation.slug],
        "draft": [draft.pk],
        "helped": [helped.pk],
        "submitted": [submitted.pk],
        "receipt": [submitted.receipts.get().pk],
        "receipt-code": [submitted.receipts.get().code],
        "returned": [returned.pk],
        "accepted": [accepted.pk],
        "note": [note.pk],
        "unsent": [unsent.pk],
        "draft-photo-pk": [draft_photo.pk],
        "sent-photo-pk": [sent_photo.pk],
        "draft-photo": [draft_photo.key, 320, "jpg"],
        "submitted-photo": [sent_photo.key, 320, "jpg"],
        "accepted-photo": [accepted_photo.key, 320, "jpg"],
        "draft-document": [draft_document.pk],
        "sent-document": [sent_document.pk],
        "public-document": [public.pk, file_name(public)],
        "private-document": [private.pk, file_name(private)],
        "export": [make_export(admin()).pk],
        "synonym": [SynonymGroup.objects.create(main="ktp", others="kartu tanda penduduk").pk],
        "holiday": [Holiday.objects.create(date=datetime.date(2026, 8, 17), name="Hari Kemerdekaan").pk],
        "miss": [Miss.objects.create(text="papsmear", first_at=timezone.now(), last_at=timezone.now()).pk],
        "feedback": [(feedback := make_feedback(accepted.innovation)).pk],
        "feedback-code": [feedback.code],
        **world_rows(opd, period),
        **outreach_rows(draft, accepted),
        **confirmation_rows(accepted),
        **claim_rows(draft, accepted),
        **verify_rows(draft, submitted),
        **form_rows(accepted),
        **edition_rows(),  # last: no period of the world goes by it
        **iid_rows(draft),
    }


def make_invitation(opd):
    return Invitation.objects.create(
        email="baru@uji.id",
        name="Orang Baru",
        role=Role.OPD,
        opd=opd,
        invited_by=admin(),
        secret_hash=digest(SECRET),
        expires_at=timezone.now() + datetime.timedelta(days=1),
    )


def make_notice(person, submission):
    return Notice.objects.create(
        recipient=person,
        kind=NoticeKind.values[0],
        submission=submission,
        subject="Kabar",
        text="Kabar",
        path=submission.get_absolute_url(),
        delivery=Delivery.NOW,
    )


def make_export(person):
    """A list that a worker has written for somebody."""
    return Export.objects.create(
        kind=ExportKind.ALL,
        format=Format.CSV,
        by=person,
        state=State.READY,
        file=default_storage.save("ekspor/uji.csv", ContentFile(b"Kode\r\n")),
        expires_at=timezone.now() + datetime.timedelta(days=1),
    )
