"""What the OpenAPI schema of the JSON API says of itself."""

SPECTACULAR_SETTINGS = {
    "TITLE": "Treaty Ledger",
    "DESCRIPTION": "Who is bound by which weapons treaty, on any day. Read-only, public, no key.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PUBLIC": True,
    "SERVE_AUTHENTICATION": [],
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "dashboard.api.schema.promise_no_field",
    ],
    "ENUM_NAME_OVERRIDES": {
        "PrecisionEnum": "editorial.domain.precision.Precision",
        "ActionKindEnum": "treaties.domain.action_kind.ActionKind",
        "StandingEnum": "treaties.domain.standing.Standing",
    },
}
