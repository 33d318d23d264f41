"""A body that is far too large is never written to the disk."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

MEGABYTE = 1024 * 1024


def received(content):
    request = RequestFactory().post("/", {"foto": SimpleUploadedFile("besar.jpg", content)})
    return request.FILES["foto"]


def test_a_file_beyond_the_limit_is_cut_just_after_it(settings):
    settings.UPLOAD_LIMIT = MEGABYTE
    file = received(b"x" * 9 * MEGABYTE)
    assert MEGABYTE < file.size <= MEGABYTE + 2 * 64 * 1024
    assert file.name == "besar.jpg"


def test_a_file_within_the_limit_arrives_whole(settings):
    settings.UPLOAD_LIMIT = MEGABYTE
    content = bytes(range(256)) * 4096
    assert received(content).read() == content
