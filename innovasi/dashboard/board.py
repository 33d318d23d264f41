"""Each person's first page and menu: what waits for them, in the order in which it matters."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from innovasi.common import health
from innovasi.feedback.board import standing_of
from innovasi.feedback.board import waiting_for as messages_waiting_for
from innovasi.innovations.choices import Perm, Status
from innovasi.innovations.models import Submission
from innovasi.innovations.rules import missing, unconfirmed
from innovasi.innovations.workflow import next_period
from innovasi.notifications.models import Notice
from innovasi.organisations.models import OPD
from innovasi.programmes.models import Period
from innovasi.reviews.board import help_wanted
from innovasi.reviews.models import Assignment
from innovasi.tally.board import Board, OPDLine, Panel, board_of

LISTED = 6  # rows of each list on a first page


@dataclass(frozen=True)
class NavItem:
    """One line of the menu."""

    url: str
    label: str
    count: int = 0
    current: bool = False


@dataclass(frozen=True)
class Task:
    """One dossier that waits for its OPD, and what to do with it."""

    submission: Submission
    next_step: str
    tone: str


@dataclass(frozen=True)
class Home:
    """What a first page shows; a part that is None or empty is not for this person."""

    period: Period | None
    line: OPDLine | None = None
    tasks: list[Task] = field(default_factory=list)
    waiting: list[Submission] = field(default_factory=list)
    queue: QueueSummary | None = None
    board: Board | None = None
    health: dict[str, str] | None = None
    may_create: bool = False
    may_manage: bool = False


@dataclass(frozen=True)
class QueueSummary:
    """Bappeda's own backlog."""

    waiting: int
    mine: int
    unassigned: int
    oldest: list[Submission]
    help_wanted: int


def home_of(user: Any) -> Home:
    """The first page of a person, by what they may do."""
    period = Period.objects.shown()
    is_author, may_decide = user.has_perm(Perm.CREATE), user.has_perm("reviews.open_queue")
    board = board_of(period) if period and (is_author or user.has_perm("tally.full")) else None
    return Home(
        period=period,
        line=own_line(board, user.opd_id) if is_author and board else None,
        tasks=tasks_of(user) if is_author else [],
        waiting=waiting_of(user) if is_author else [],
        queue=queue_of(user) if may_decide else None,
        board=board if user.has_perm("tally.full") else None,
        health=health.report() if user.has_perm("dashboard.see_health") else None,
        may_create=is_author and period is not None and period.is_open,
        may_manage=user.has_perm("organisations.manage"),
    )


def own_line(board: Board, opd_id: int) -> OPDLine | None:
    return next((line for line in board.lines if line.opd.pk == opd_id), None)


def own(user: Any) -> Any:
    return Submission.objects.visible_to(user).select_related("innovation", "period")


def tasks_of(user: Any) -> list[Task]:
    """Dossiers that the OPD can work on, those with a reviewer's notes first."""
    rows = own(user).editable().prefetch_related("photos").order_by("-updated_at")
    returned = [row for row in rows if row.status == Status.RETURNED]
    others = [row for row in rows if row.status == Status.DRAFT]
    return [task_of(row) for row in (*returned, *others)[:LISTED]]


def task_of(submission: Submission) -> Task:
    if submission.status == Status.RETURNED:
        return Task(submission, "Perbaiki sesuai catatan penelaah, lalu ajukan kembali.", "wait")
    if period := next_period(submission):
        return Task(submission, f"{submission.period.title} sudah ditutup. Lanjutkan di {period.title}.", "wait")
    count, unread = len(missing(submission)), len(unconfirmed(submission))
    if not count and unread:
        return Task(submission, f"{unread} jawaban diisi Bappeda dan belum Anda benarkan.", "wait")
    step = f"Masih ada {count} hal yang perlu dilengkapi." if count else "Sudah lengkap. Tinggal diajukan."
    return Task(submission, step, "info" if count else "ok")


def waiting_of(user: Any) -> list[Submission]:
    return list(own(user).awaiting_review().order_by("status_at")[:LISTED])


def queue_of(user: Any) -> QueueSummary:
    waiting = Submission.objects.visible_to(user).awaiting_review()
    taken = Assignment.objects.filter(submission__in=waiting)
    total, mine = waiting.count(), taken.filter(reviewer=user).count()
    oldest = waiting.select_related("innovation__opd").order_by("status_at")[:LISTED]
    return QueueSummary(total, mine, total - taken.count(), list(oldest), help_wanted(user))


# What a permission opens, in the order of the menu.
DOORS = (
    (Perm.CREATE, "innovations:index", "Inovasi kami"),
    ("reviews.open_queue", "reviews:queue", "Telaah"),
    ("feedback.read", "feedback:index", "Masukan"),
    ("communication.see", "communication:board", "Komunikasi"),
    ("tally.full", "tally:board", "Rekap"),
    ("maturity.see_gaps", "maturity:gaps", "Kematangan"),
    ("iid.see_opd", "iid:index", "IID"),
    ("nudges.see", "nudges:index", "Dorongan"),
    ("reports.read", "reports:index", "Laporan"),
    ("organisations.manage", "organisations:data", "Data"),
)


def menu_of(user: Any, path: str) -> list[NavItem]:
    """The menu of a person, the place where they are marked."""
    home = reverse("dashboard:home")
    entries = [(home, "Beranda", 0)]
    for permission, address, label in DOORS:
        if user.has_perm(permission):
            entries.append((reverse(address), label, waiting_behind(address, user)))
    if user.has_perm("accounts.manage_people") and not user.has_perm("organisations.manage"):
        entries.append((reverse("accounts:people"), "Orang", 0))
    if user.has_perm("audit.read") and not user.has_perm("organisations.manage"):
        entries.append((reverse("audit:entries"), "Jejak audit", 0))
    if user.is_staff:
        entries.append((reverse("admin:index"), "Admin", 0))
    unread = Notice.objects.visible_to(user).unread().count()
    entries.append((reverse("notifications:list"), "Pemberitahuan", unread))
    return [
        NavItem(url, label, count, path == url if url == home else path.startswith(url))
        for url, label, count in entries
    ]


def waiting_behind(address: str, user: Any) -> int:
    """What waits for this person behind a door of the menu."""
    if address == "feedback:index":
        return messages_waiting_for(user)
    return Submission.objects.visible_to(user).awaiting_review().count() if address == "reviews:queue" else 0


def feedback_panel(opd: OPD, period: Period) -> Panel:
    """How an OPD answers citizens, on its page of the board."""
    return Panel("feedback/_opd_panel.html", {"standing": standing_of(opd), "code": opd.code})
