"""An indicator knows when it was last changed, so that two people who edit it notice each other."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("editions", "0001_start")]

    operations = [
        migrations.AddField(
            model_name="indicator",
            name="updated_at",
            field=models.DateTimeField(auto_now=True, verbose_name="diubah"),
        ),
    ]
