"""What a state calls the text it deposits beside an act."""

from django.db.models import TextChoices


class DeclarationKind(TextChoices):
    """Reservation and declaration are the state's own words for it (VCLT article 2(1)(d))."""

    RESERVATION = "reservation", "Reservation"
    DECLARATION = "declaration", "Declaration"
    PROVISIONAL_APPLICATION = "provisional_application", "Provisional application"
    OBJECTION = "objection", "Objection"
    COMMUNICATION = "communication", "Communication"
    TERRITORIAL = "territorial", "Territorial application"
