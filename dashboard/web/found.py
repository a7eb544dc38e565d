"""One object by its address, or a 404; what was retracted is answered with when and why."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404

from editorial.domain.lens import Lens
from editorial.domain.precision import say_long
from editorial.selectors.retraction import Retraction, retraction_of

Found = TypeVar("Found")


class Retracted(Http404):
    """The page becomes a notice, the API answers 410; `key` is all that is said of the row itself."""

    def __init__(self, key: str, retraction: Retraction) -> None:
        self.key, self.retraction, self.day = key, retraction, say_long(retraction.day)
        super().__init__(f"The {retraction.kind} “{key}” was retracted on {self.day}. {retraction.reason}")

    @property
    def notice(self) -> dict[str, Any]:
        """What the page of the notice prints."""
        return {"key": self.key, "retraction": self.retraction, "day": self.day}


def found(ask: Callable[..., Found], key: str, *, lens: Lens) -> Found:
    """What the selector finds under the key; Http404 where it finds nothing, Retracted where it once did."""
    try:
        return ask(key, lens=lens)
    except ObjectDoesNotExist:
        pass
    try:
        retraction = retraction_of(ask(key, lens=replace(lens, retracted=True)))
    except ObjectDoesNotExist:
        retraction = None
    if retraction:
        raise Retracted(key, retraction)
    raise Http404(f"Nothing is kept under {key[:60]!r}.")
