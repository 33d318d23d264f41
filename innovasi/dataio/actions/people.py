"""The people of the demonstration: one password, one address each, all at contoh.id."""

from innovasi.accounts.actions import ensure_person
from innovasi.accounts.choices import Role
from innovasi.accounts.models import User
from innovasi.organisations.models import OPD

DEMO_PASSWORD = "inovasi-contoh-2026"  # noqa: S105  printed on purpose: it opens example accounts only
WITH_PASSWORD = ("disdukcapil", "dinkes", "dishub", "dlh")
OFFICIALS = (
    ("penelaah", "Ratna Penelaah", Role.REVIEWER),
    ("penelaah.dua", "Yusuf Penelaah", Role.REVIEWER),
    ("bappeda", "Khadijah Admin Bappeda", Role.BAPPEDA_ADMIN),
    ("pemantau", "Hendra Pemantau", Role.OBSERVER),
    ("operator", "Operator Diskominfo", Role.OPERATOR),
)


def load_people() -> None:
    """The accounts of the contract; made once, never changed."""
    opds = {opd.code: opd for opd in OPD.objects.all()}
    for code in WITH_PASSWORD:
        author_of(opds[code])
    ensure_person(
        email="kepala.disdukcapil@contoh.id",
        name="Kepala Disdukcapil",
        role=Role.OPD_HEAD,
        opd=opds["disdukcapil"],
        password=DEMO_PASSWORD,
    )
    for name, full_name, role in OFFICIALS:
        ensure_person(email=f"{name}@contoh.id", name=full_name, role=role, password=DEMO_PASSWORD)


def author_of(opd: OPD) -> User:
    """The person who writes for an OPD; only those of the contract can sign in."""
    known = opd.code in WITH_PASSWORD
    return ensure_person(
        email=f"{opd.code}@contoh.id" if known else f"petugas.{opd.code}@contoh.id",
        name=f"Petugas {opd.abbreviation}",
        role=Role.OPD,
        opd=opd,
        password=DEMO_PASSWORD if known else None,
    )


def official(name: str) -> User:
    return User.objects.get(email=f"{name}@contoh.id")
