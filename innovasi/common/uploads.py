"""How uploads are read from the network."""

from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler


class CutAtLimit(FileUploadHandler):
    """Stands first: lets a file pass until it is just too large, then drops the rest of it unread.

    The view still gets the file's name and a size beyond the limit, so that it
    can say which file is too large; the disk never holds more than the limit.
    """

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        return raw_data if start <= settings.UPLOAD_LIMIT else None

    def file_complete(self, file_size: int) -> Any:
        return None
