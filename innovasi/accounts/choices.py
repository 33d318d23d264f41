"""Roles of people, and how the lines of a bulk invitation stand."""

from django.db import models


class Role(models.TextChoices):
    OPD = "opd", "Petugas OPD"
    OPD_HEAD = "opd_head", "Kepala OPD"
    REVIEWER = "reviewer", "Penelaah"
    BAPPEDA_ADMIN = "bappeda_admin", "Admin Bappeda"
    OBSERVER = "observer", "Pemantau"
    OPERATOR = "operator", "Operator"


OPD_ROLES = (Role.OPD, Role.OPD_HEAD)
DECIDING_ROLES = (Role.REVIEWER, Role.BAPPEDA_ADMIN)


class LineState(models.TextChoices):
    """What became of one line of a bulk invitation."""

    WAITING = "tunggu", "Menunggu giliran"
    SENT = "kirim", "Undangan dikirim"
    REFUSED = "tolak", "Tidak dikirim"


class Gap(models.TextChoices):
    """Why an OPD has nobody whom a message reaches."""

    NOBODY = "kosong", "Belum ada orang"
    EXPIRED = "kedaluwarsa", "Undangan kedaluwarsa"
    WAITING = "menunggu", "Undangan belum dijawab"
    NEVER = "belum-masuk", "Belum pernah masuk"
    BOUNCING = "surel-gagal", "Surel gagal"
