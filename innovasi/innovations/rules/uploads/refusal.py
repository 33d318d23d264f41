"""Why a file was not taken."""


class UploadRefused(Exception):
    """A file that is not kept; its text names the file and says what to do."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"“{name}” {reason}" if name else reason)
        self.name = name
        self.reason = reason
