"""Why something cannot be done to an edition."""


class EditionRefused(Exception):
    """The text says why an edition stays as it is, and what to do instead."""


class ChangedMeanwhile(EditionRefused):
    """Somebody else saved after this person had opened the page."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what} baru saja diubah orang lain. Isian Anda masih ada di bawah dan belum tersimpan. "
            "Bandingkan dengan yang tersimpan, lalu simpan lagi bila isian Anda yang benar."
        )
