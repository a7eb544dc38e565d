"""The regions of the UN Statistics Division (M49)."""

from django.db.models import TextChoices


class Region(TextChoices):
    """M49 level one, in the order tables print them."""

    AFRICA = "Africa", "Africa"
    AMERICAS = "Americas", "Americas"
    ASIA = "Asia", "Asia"
    EUROPE = "Europe", "Europe"
    OCEANIA = "Oceania", "Oceania"
