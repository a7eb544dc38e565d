"""What was said."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from conflict.domain.relation_kind import RelationKind
from conflict.domain.speaker_kind import SpeakerKind
from conflict.selectors.statement import NEWEST, beside, relations_of, statement_by_slug, statements
from dashboard.api.endpoint import Endpoint
from dashboard.api.fields import Address, PartialDay, PrecisionOf, Told
from dashboard.api.parameters import COMMON, PAGED
from dashboard.api.provenance import Citations, LastChanged, LastChecked, SourceKeys
from dashboard.api.reply import Replies
from dashboard.api.schema import answers, one, told
from dashboard.web.asked import OF_STATEMENTS, statements_asked
from dashboard.web.found import found
from editorial.domain.lens import Lens
from editorial.selectors.provenance import provenance_of
from editorial.selectors.reply import replies_to


def said(statement: Any) -> Any:
    """The day with its precision."""
    return statement.said_on, statement.date_precision


class RelationSerializer(serializers.Serializer[Any]):
    """How another statement stands to this one."""

    kind = serializers.ChoiceField(
        choices=RelationKind.choices, help_text="Read from the later to the earlier."
    )
    statement = serializers.CharField(source="statement.slug", help_text="The other statement.")
    is_earlier = serializers.BooleanField(help_text="Whether the other was said before this one.")


@extend_schema_field(RelationSerializer(many=True))
class RelationsField(serializers.Field[Any, Any, Any, Any]):
    """The relations of the statement, by day."""

    def __init__(self) -> None:
        super().__init__(source="*", read_only=True, help_text="Statements before and after it, by day.")

    def to_representation(self, statement: Any) -> Any:
        """Empty where it stands alone."""
        return RelationSerializer(self.context["relations"].get(statement.pk, ()), many=True).data


class StatementSerializer(Told):
    """Words, their day, their speaker and what they assert."""

    slug = serializers.CharField(help_text="Its key.")
    said_on = PartialDay(known=said, help_text="The day, as well as it is known.")
    said_on_precision = PrecisionOf(known=said, beside="`said_on`")
    speaker = serializers.CharField(source="office.speaker.slug", help_text="Key of who spoke.")
    speaker_name = serializers.CharField(source="office.speaker.name", help_text="Name of who spoke.")
    speaker_kind = serializers.ChoiceField(
        choices=SpeakerKind.choices,
        source="office.speaker.kind",
        help_text="A person, a body, or somebody the source does not name.",
    )
    office = serializers.CharField(source="office.title", help_text="The office on that day.")
    state = serializers.CharField(
        source="office.state.code", default=None, allow_null=True, help_text="The state, or null."
    )
    on_behalf_of = serializers.CharField(source="office.on_behalf_of", help_text="For whom; may be empty.")
    venue = serializers.CharField(help_text="The occasion; may be empty.")
    place = serializers.CharField(help_text="The place; may be empty.")
    channel = serializers.CharField(help_text="How the words went out; may be empty.")
    language = serializers.CharField(help_text="Of the original, BCP 47; may be empty.")
    words = serializers.CharField(help_text="The original words; empty where none are on record.")
    translation = serializers.CharField(help_text="The words in English, where the original is not.")
    is_own_translation = serializers.BooleanField(help_text="Whether this desk translated them.")
    summary = serializers.CharField(help_text="The gist in our own words.")
    weapons = serializers.SerializerMethodField(help_text="Slugs of the weapon types it names.")
    treaties = serializers.SerializerMethodField(help_text="Slugs of the treaties it bears on.")
    claims = serializers.SerializerMethodField(help_text="Ids of its claims, in their order.")
    relations = RelationsField()
    sources = SourceKeys()
    citations = Citations()
    last_changed = LastChanged()
    last_checked = LastChecked()
    replies = Replies()
    url = Address("statement", key=lambda item: {"slug": item.slug}, help_text="Its page.")

    def get_weapons(self, statement: Any) -> list[str]:
        """In the order they were linked."""
        return [weapon.slug for weapon in self.context["beside"].weapons.get(statement.pk, ())]

    def get_treaties(self, statement: Any) -> list[str]:
        """In the order they were linked."""
        return [treaty.slug for treaty in self.context["beside"].treaties.get(statement.pk, ())]

    def get_claims(self, statement: Any) -> list[str]:
        """By number."""
        claims = self.context["beside"].claims.get(statement.pk, ())
        return [f"{statement.slug}-{claim.number}" for claim in claims]


def context_of(page: list[Any], *, lens: Lens) -> dict[str, Any]:
    """What a page of statements needs beside its rows."""
    pks = [statement.pk for statement in page]
    return {
        "beside": beside(page, lens=lens),
        "relations": relations_of(pks, lens=lens),
        "provenance": provenance_of(page, lens=lens),
        "replies": replies_to(page, lens=lens),
    }


class Statements(Endpoint):
    """Statements by whatever a reader chooses."""

    parameters = (*OF_STATEMENTS, *PAGED)
    serializer_class = StatementSerializer

    @extend_schema(
        operation_id="list_statements",
        summary="Statements, newest first",
        parameters=told(parameters),
        responses=answers(StatementSerializer),
    )
    def get(self, request: Request) -> Response:
        """With several choices, those that answer to all of them."""
        asked = statements_asked(self.asked, lens=self.lens)
        return self.paged(
            statements(asked, lens=self.lens),
            order=NEWEST,
            attach=lambda page: context_of(page, lens=self.lens),
        )


class StatementWhole(Endpoint):
    """One statement."""

    parameters = COMMON
    serializer_class = StatementSerializer

    @extend_schema(
        operation_id="get_statement",
        summary="One statement",
        parameters=told(parameters, path="statement"),
        responses=one(StatementSerializer),
    )
    def get(self, request: Request, slug: str) -> Response:
        """By its slug, in either case."""
        statement = found(statement_by_slug, slug, lens=self.lens)
        return Response(self.told(statement, many=False, **context_of([statement], lens=self.lens)))
