"""Innovations that exist already, from the spreadsheets in which they were kept so far."""

from innovasi.dataio.actions.importing.kinds.innovations.columns import COLUMNS
from innovasi.dataio.actions.importing.kinds.innovations.planning import plan
from innovasi.dataio.actions.importing.kinds.innovations.writing import write
from innovasi.dataio.actions.importing.plans import Kind
from innovasi.innovations.choices import Initiator, Medium, Stage
from innovasi.innovations.choices import Kind as InnovationKind
from innovasi.organisations.models import OPD, Urusan

__all__ = ["INNOVATIONS"]


def lists() -> dict[str, list[str]]:
    return {
        "opd": [opd.name for opd in OPD.objects.all()],
        "kind": [str(label) for label in InnovationKind.labels],
        "medium": [str(label) for label in Medium.labels],
        "stage": [str(label) for label in Stage.labels],
        "initiator": [str(label) for label in Initiator.labels],
        "main_urusan": [row.name for row in Urusan.objects.all()],
        "status": ["Draf", "Disetujui"],
    }


INNOVATIONS = Kind(COLUMNS, plan, write, lists)
