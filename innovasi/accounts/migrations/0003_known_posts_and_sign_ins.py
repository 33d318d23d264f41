"""People who were here before get the post that they hold, and the one sign-in that is still known."""

from django.db import migrations
from django.utils import timezone


def write_what_is_known(apps, schema_editor):
    User, Post, SignIn = (apps.get_model("accounts", name) for name in ("User", "Post", "SignIn"))
    for person in User.objects.order_by("pk").iterator():
        starts = timezone.localdate(person.created_at)
        end = None if person.is_active else person.updated_at
        Post.objects.create(
            user=person,
            role=person.role,
            opd_id=person.opd_id,
            starts=starts,
            ends=end and max(starts, timezone.localdate(end)),
            closed_at=end,
        )
        if person.last_login:
            SignIn.objects.create(user=person, opd_id=person.opd_id, at=person.last_login)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_posts_and_sign_ins")]

    operations = [migrations.RunPython(write_what_is_known, migrations.RunPython.noop)]
