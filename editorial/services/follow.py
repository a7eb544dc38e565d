"""What must be computed anew once a fact has changed.

Each app says so for its own facts, in `services/consequences.py`.
"""

from collections.abc import Collection
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from editorial.models import Fact


def before(fact: Fact) -> None:
    """Call it before a changed row is written: empties, in hand, what the database would refuse beside it."""
    hooks = _hooks_of(fact)
    if hooks:
        hooks.before(fact)


def after(fact: Fact, *, changed: Collection[str] = ()) -> None:
    """Call it in the transaction of the change, before the revision moves; `changed`: names of fields."""
    hooks = _hooks_of(fact)
    if hooks:
        hooks.after(fact, changed=changed)


def _hooks_of(fact: Fact) -> Any:
    name = f"{fact._meta.app_config.name}.services.consequences"
    return import_module(name) if find_spec(name) else None
