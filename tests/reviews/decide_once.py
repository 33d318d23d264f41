"""One process that tries to decide: says it is ready, waits for a line, then says what came of it."""

import sys

import django

django.setup()

from innovasi.accounts.models import User  # noqa: E402
from innovasi.innovations.choices import Action  # noqa: E402
from innovasi.innovations.models import Submission  # noqa: E402
from innovasi.innovations.workflow import MoveRefused, move  # noqa: E402


def say(words):
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


key, action, email = sys.argv[1:]
submission = Submission.objects.select_related("innovation").get(pk=key)
judge = User.objects.get(email=email)
say("siap")
sys.stdin.readline()
try:
    move(submission, Action(action), by=judge, note="Alasan.", seen_revision=submission.revision)
    say("menang")
except MoveRefused as refusal:
    say(refusal)
