"""Days at the desk: written one way, and never read from figures whose order has to be guessed."""

DATE_FORMAT = "j M Y"
SHORT_DATE_FORMAT = "j M Y"
DATETIME_FORMAT = "j M Y, H:i"
# The first is what forms and the calendar write. 05/09/2025 is refused: it is two days.
DATE_INPUT_FORMATS = ["%Y-%m-%d", "%d %b %Y", "%d %B %Y"]
