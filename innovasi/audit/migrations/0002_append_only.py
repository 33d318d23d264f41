from django.db import migrations

from innovasi.audit.rules.permanence import installing, removing


def install(apps, schema_editor):
    for statement in installing(schema_editor.connection.vendor):
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    for statement in removing(schema_editor.connection.vendor):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_start")]

    operations = [migrations.RunPython(install, remove)]
