"""How much the record holds."""

from editorial.domain.lens import Lens
from treaties.models import Disagreement, State, Treaty, TreatyAction


def recorded(*, lens: Lens) -> dict[str, int]:
    """Rows the reader may see, whatever the day: states, treaties, acts, disagreements."""
    models = {"states": State, "treaties": Treaty, "acts": TreatyAction, "disagreements": Disagreement}
    return {name: model.objects.seen_through(lens).count() for name, model in models.items()}
