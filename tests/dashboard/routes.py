"""Every public address: walked from `dashboard.urls`, so that a new route joins every test by itself."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.test import Client
from django.urls import URLResolver, reverse

from dashboard import urls

# One example or more for each word in braces of an address; the first stands for the route in slow tests.
# Where the word means another noun than usual, the noun of the route has examples of its own.
EXAMPLES = {
    "slug": ("ccm", "npt", "inf"),  # the flagship; most deposits without a day of effect; one that ended
    "code": ("UKR", "LTU", "SUN"),  # a contested suspension; one that left; a predecessor
    "key": ("untc-mtdsg", "untc-2014"),
    "weapon": ("cluster-munitions", "m864", "leopard-2a6"),  # the widest; a model; one without figures
    "bound": ("cluster-munitions", "smart-155", "nuclear-weapons"),
    "statement": ("shoigu-2023-07-11", "putin-2023-09-15", "wareham-2023-09"),
    "claim": ("shoigu-2023-07-11-6", "greene-2023-07-14-1", "prigozhin-2023-06-21-1"),
    "correction": ("1",),
    "pair": ("ccm-LTU", "npt-PRK", "inf-USA"),  # one that left; a contested notice; a treaty that ended
    "speaker": ("sergei-shoigu", "stephane-dujarric", "news-article-author-not-named"),
}
# An address that answers nothing without a question.
QUESTIONS = {"api-search": "?q=cluster"}
# Answers for programs beside the API, by how the route's name ends.
MACHINE = ("-json", "-csv", "-txt", "-atom", "-ics", "robots", "sitemap", "healthz", "readyz", "favicon")


@dataclass(frozen=True, slots=True)
class Address:
    """One address of a route."""

    route: str
    path: str

    def __str__(self):
        return self.path


def routes(patterns=None):
    """(name, names of its parameters) of each route below `dashboard.urls`."""
    for pattern in urls.urlpatterns if patterns is None else patterns:
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns)
        else:
            yield pattern.name, sorted(pattern.pattern.converters)


def examples_of(name, parameter):
    """What stands in the braces, by the noun of the route (`api-speaker` too), else by the word itself."""
    noun = name.removeprefix("api-").partition("-")[0]
    return EXAMPLES.get(noun) or EXAMPLES.get(parameter, ())


def addresses(*, each_example=True):
    """Every route with its examples filled in; a route whose parameter has none is left to its own test."""
    found = []
    for name, parameters in routes():
        if not parameters:
            found.append(Address(name, reverse(name) + QUESTIONS.get(name, "")))
        for parameter in parameters[:1]:
            examples = examples_of(name, parameter)[: None if each_example else 1]
            found += [Address(name, reverse(name, kwargs={parameter: value})) for value in examples]
    return found


def is_api(address):
    """Whether programs read it as JSON; `/api/` itself is a page that tells people how."""
    return address.path.startswith("/api/v")


def is_page(address):
    """Whether people read it with a browser."""
    return not (is_api(address) or address.route.endswith(MACHINE))


def pages(*, each_example=True):
    """Addresses that answer with HTML."""
    return [address for address in addresses(each_example=each_example) if is_page(address)]


def machine_addresses():
    """Addresses that answer with anything else."""
    return [address for address in addresses() if not is_page(address)]


def get(path, **query):
    """What a reader without cookies gets; an exception of a view is raised here, never answered."""
    added = urlencode(query, doseq=True)
    return Client().get(f"{path}{'&' if '?' in path else '?'}{added}" if added else path)


def text_of(response):
    """The body as text, also where it is streamed."""
    return (response.getvalue() if response.streaming else response.content).decode()


def names_its_own_day(address, href):
    """Whether a page leads to the record of the day on which something was said, whatever its own day, or to
    what the record said at a moment."""
    says_when = address.route in ("home", "statement", "claim", "corrections") and "as_of=" in href
    return says_when or "known=" in href
