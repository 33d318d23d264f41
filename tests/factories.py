"""Rows for tests. Each factory makes the smallest row that the database accepts."""

import datetime
from io import BytesIO

import factory
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from innovasi.accounts.choices import Role
from innovasi.accounts.models import User
from innovasi.innovations.choices import (
    Action,
    FileState,
    Initiator,
    Kind,
    Medium,
    Stage,
)
from innovasi.innovations.models import Document, Innovation, Photo, Submission
from innovasi.innovations.workflow import begin, move
from innovasi.organisations.models import OPD, Unit, Urusan
from innovasi.programmes.models import Period, Theme

PASSWORD = "kata-sandi-uji-2026"


class UrusanFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Urusan
        django_get_or_create = ("number",)

    number = 12
    name = factory.LazyAttribute(lambda row: f"Urusan nomor {row.number}")
    group = "wajib_non_pelayanan_dasar"


class OPDFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = OPD
        django_get_or_create = ("code",)

    code = factory.Sequence(lambda n: f"opd-{n}")
    name = factory.LazyAttribute(lambda row: f"Dinas {row.code}")
    abbreviation = factory.LazyAttribute(lambda row: row.code.title())
    kind = "dinas"


class UnitFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Unit

    opd = factory.SubFactory(OPDFactory)
    name = factory.Sequence(lambda n: f"Unit {n}")
    kind = "uptd"


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User
        django_get_or_create = ("email",)

    email = factory.Sequence(lambda n: f"orang{n}@uji.id")
    name = factory.LazyAttribute(lambda row: row.email.split("@")[0].title())
    role = Role.OPD
    opd = factory.Maybe(
        factory.LazyAttribute(lambda row: row.role in (Role.OPD, Role.OPD_HEAD)),
        factory.SubFactory(OPDFactory),
        None,
    )

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        kwargs.setdefault("is_superuser", kwargs.get("role") == Role.OPERATOR)
        row = super()._create(model_class, *args, **kwargs)
        if not row.password:
            row.set_password(PASSWORD)
            row.save()
        return row


class PeriodFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Period
        django_get_or_create = ("title",)

    year = 2026
    title = "Satu OPD Satu Inovasi"
    opens_at = factory.LazyFunction(lambda: timezone.now() - datetime.timedelta(days=60))
    deadline_at = factory.LazyFunction(lambda: timezone.now() + datetime.timedelta(days=30))
    is_open = True


class ThemeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Theme
        django_get_or_create = ("year", "label")

    year = 2023
    label = "Non tematik"


def answers(**changes):
    """Every answer that a complete dossier needs; `changes` replace some."""
    full = {
        "title": "Permen Manis",
        "kind": Kind.PUBLIC_SERVICE,
        "medium": Medium.DIGITAL,
        "stage": Stage.IN_FORCE,
        "initiator": Initiator.OPD,
        "initiator_name": "Bidang Pencatatan Sipil",
        "main_urusan": UrusanFactory(),
        "theme": ThemeFactory(),
        "trial_date": datetime.date(2021, 4, 7),
        "launch_date": datetime.date(2021, 5, 7),
        "design": "kata " * 300,
        "purpose": "Mempercepat layanan.",
        "benefit": "Warga menghemat waktu.",
        "outcome": "Antrean berkurang.",
        "citizen_summary": "Urus akta kelahiran tanpa antre.",
        "audience": "Orang tua bayi baru lahir",
        "how_to_use": "Isi formulir, lalu tunggu di rumah.",
        "cost": "Gratis",
        "place": "Kantor dinas",
        "contact": "0721 000000",
        "before": "Warga antre dua jam.",
        "after": "Warga cukup duduk di rumah.",
    }
    return full | changes


def author_of(opd):
    """A person who writes for an OPD; always the same one."""
    return UserFactory(email=f"{opd.code}@uji.id", role=Role.OPD, opd=opd)


def reviewer():
    return UserFactory(email="penelaah@uji.id", name="Siti Penelaah", role=Role.REVIEWER, opd=None)


def make_submission(opd=None, period=None, **changes):
    """A complete draft, as its OPD would have left it just before submitting."""
    opd = opd or OPDFactory(code="disdukcapil")
    author = author_of(opd)
    innovation = Innovation.objects.create(opd=opd, code=f"T{Innovation.objects.count() + 1:05d}", created_by=author)
    return begin(innovation, by=author, period=period or PeriodFactory(), **answers(**changes))


def make_moved(*actions, by=None, note="Perbaiki.", **changes):
    """A submission after some moves, each made by a person who may make it."""
    submission = make_submission(**changes)
    for action in actions:
        is_authors = action in (Action.SUBMIT, Action.WITHDRAW, Action.CANCEL)
        is_admins = action in (Action.WITHHOLD, Action.RELEASE)
        actor = author_of(submission.innovation.opd) if is_authors else (admin() if is_admins else by or reviewer())
        move(submission, action, by=actor, note=note, seen_revision=submission.revision)
    return submission


def admin():
    return UserFactory(email="bappeda@uji.id", role=Role.BAPPEDA_ADMIN, opd=None)


def make_accepted(**changes) -> Submission:
    """A published innovation's dossier."""
    return make_moved(Action.SUBMIT, Action.ACCEPT, **changes)


def jpeg(width=64, height=48, colour=(120, 30, 40)) -> bytes:
    """A small real picture."""
    out = BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "JPEG")
    return out.getvalue()


def make_photo(submission, **changes) -> Photo:
    """A picture row with real bytes, already through the worker unless told otherwise."""
    data = jpeg()
    fields = {"alt_text": "Petugas melayani warga", "state": FileState.READY, "width": 64, "height": 48}
    fields |= {"original_name": "foto.jpg", "sha256": "0" * 64}
    photo = Photo(
        submission=submission,
        size=len(data),
        uploaded_by=author_of(submission.innovation.opd),
        **(fields | changes),
    )
    photo.file.save("foto", ContentFile(data), save=True)
    return photo


def make_document(submission, **changes) -> Document:
    data = b"%PDF-1.4 uji"
    document = Document(
        submission=submission,
        size=len(data),
        uploaded_by=author_of(submission.innovation.opd),
        **({"original_name": "sk.pdf", "sha256": "1" * 64} | changes),
    )
    document.file.save("dokumen", ContentFile(data), save=True)
    return document
