"""How a dossier stands, in the words of those who wait for it."""

import datetime

from innovasi.common.dates import ago
from innovasi.innovations.choices import Action, Status
from innovasi.innovations.models import Submission

TONES = {
    Status.SUBMITTED: "info",
    Status.UNDER_REVIEW: "info",
    Status.RETURNED: "wait",
    Status.ACCEPTED: "ok",
    Status.REJECTED: "bad",
}
ACTION_TONES = {
    Action.SUBMIT: "info",
    Action.TAKE: "info",
    Action.RETURN: "wait",
    Action.ACCEPT: "ok",
    Action.RELEASE: "ok",
    Action.REJECT: "bad",
    Action.WITHHOLD: "bad",
}
TO_OWNER = {
    Status.DRAFT: "belum diajukan",
    Status.SUBMITTED: "menunggu Bappeda {since}",
    Status.UNDER_REVIEW: "Bappeda sedang membacanya {since}",
    Status.RETURNED: "perlu Anda perbaiki",
    Status.REJECTED: "alasannya ada di riwayat",
    Status.WITHDRAWN: "masih dapat dilanjutkan dan diajukan lagi",
}
TO_READER = TO_OWNER | {Status.RETURNED: "menunggu perbaikan OPD {since}", Status.WITHDRAWN: "ditarik oleh OPD {since}"}


def since(moment: datetime.datetime) -> str:
    """*sejak hari ini*, *sejak kemarin*, *sejak 3 hari lalu*."""
    return f"sejak {ago(moment)}"


def standing(submission: Submission, *, is_own: bool) -> str:
    """What happens now, e.g. *menunggu Bappeda sejak kemarin*; stands behind the status word."""
    if submission.status == Status.ACCEPTED:
        return standing_of_accepted(submission)
    if submission.continued_at is not None:
        return "sudah dilanjutkan di periode lain"
    words = (TO_OWNER if is_own else TO_READER)[Status(submission.status)]
    return words.format(since=since(submission.status_at))


def standing_of_accepted(submission: Submission) -> str:
    innovation = submission.innovation
    if innovation.current_id != submission.pk:
        return "sudah digantikan versi yang lebih baru"
    return "ditahan dari halaman publik oleh Bappeda" if innovation.is_withheld else "sudah dapat dibaca warga"


def tone(submission: Submission) -> str:
    return TONES.get(Status(submission.status), "idle")
