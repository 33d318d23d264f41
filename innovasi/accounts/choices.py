"""Roles of people."""

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
