"""Abstract bases, the worker's heartbeat, and the version of what citizens see."""

from django.db import models


class Timestamped(models.Model):
    """A row that knows when it was made and last changed."""

    created_at = models.DateTimeField("dibuat", auto_now_add=True)
    updated_at = models.DateTimeField("diubah", auto_now=True)

    class Meta:
        abstract = True


class Heartbeat(models.Model):
    """The last time that the job worker ran; `/sehat/` reads it. One row a worker name."""

    name = models.CharField(max_length=40, primary_key=True)
    at = models.DateTimeField()


class PublicChange(models.Model):
    """Something that citizens see has changed. The newest row and their number are the version of all public pages.

    Rows are only added, so that no two writers wait for each other, and swept when old.
    """

    at = models.DateTimeField(auto_now_add=True, db_index=True)
