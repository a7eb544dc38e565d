"""docs/schema.yml is what the site serves; `./run spectacular --file docs/schema.yml` writes it anew."""

from pathlib import Path

from django.core.management import call_command


def test_the_schema_in_docs_is_the_one_the_code_gives(tmp_path):
    call_command("spectacular", file=str(tmp_path / "schema.yml"), validate=True, fail_on_warn=True)
    written = Path("docs/schema.yml").read_text(encoding="utf-8")
    assert written == (tmp_path / "schema.yml").read_text(encoding="utf-8")
