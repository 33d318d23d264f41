"""One worker process: the job that plans, then the job of every mail that waits, as the queue would run them."""

import sys

import django

django.setup()

from innovasi.nudges.actions import send, tick  # noqa: E402
from innovasi.nudges.choices import DeliveryState  # noqa: E402
from innovasi.nudges.models import Delivery  # noqa: E402

tick()
left = [send(pk) for pk in Delivery.objects.in_state(DeliveryState.PLANNED).values_list("pk", flat=True)]
sys.stdout.write(f"selesai {len(left)}\n")
