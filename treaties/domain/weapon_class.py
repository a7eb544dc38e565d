"""The classes of weapon that a treaty's rule speaks of. A weapon type points at one of them."""

from django.db.models import TextChoices


class WeaponClass(TextChoices):
    """`ANY` is a general rule on all weapons, such as Additional Protocol I, article 51(4)."""

    ANY = "any", "Any weapon"
    CLUSTER_MUNITIONS = "cluster-munitions", "Cluster munitions"
    ANTIPERSONNEL_MINES = "antipersonnel-mines", "Anti-personnel mines"
    INCENDIARY_WEAPONS = "incendiary-weapons", "Incendiary weapons"
    CONVENTIONAL_ARMS = "conventional-arms", "Conventional arms"
    CHEMICAL_WEAPONS = "chemical-weapons", "Chemical weapons"
    BIOLOGICAL_WEAPONS = "biological-weapons", "Biological weapons"
    NUCLEAR_WEAPONS = "nuclear-weapons", "Nuclear weapons"
