"""Abstract bases and the worker's heartbeat."""

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
