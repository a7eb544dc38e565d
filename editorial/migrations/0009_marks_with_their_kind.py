from django.db import migrations


def empty(apps, schema_editor):
    """The words of an entry are marked with its kind from now on: `load`, which follows, lays all anew."""
    apps.get_model("editorial", "SearchEntry").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("editorial", "0008_dead_address")]
    operations = [migrations.RunPython(empty, migrations.RunPython.noop)]
