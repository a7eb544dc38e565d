"""One object by its address, or a 404."""

from collections.abc import Callable
from typing import TypeVar

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404

from editorial.domain.lens import Lens

Found = TypeVar("Found")


def found(ask: Callable[..., Found], key: str, *, lens: Lens) -> Found:
    """What the selector finds under the key; Http404 where it finds nothing."""
    try:
        return ask(key, lens=lens)
    except ObjectDoesNotExist:
        raise Http404(f"Nothing is kept under {key[:60]!r}.") from None
