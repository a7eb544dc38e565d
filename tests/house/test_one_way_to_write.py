"""The public record is changed and taken off by acceptance alone: nothing else calls what writes it."""

from tests.house.tree import imported_names, modules

# The last two words of what is imported, and the services that may.
WRITERS = {
    "correct.correct": {"decide"},
    "retract.retract": {"decide"},
    "retract.bring_back": {"decide"},
    "change.record_change": {"correct", "load", "publish", "recheck", "retract"},
}


def test_only_acceptance_changes_what_is_published():
    taken = {name: set() for name in WRITERS}
    for path in modules(in_packages=True):
        for _, name in imported_names(path):
            end = ".".join(name.split(".")[-2:])
            if end in WRITERS:
                home = "editorial/services"
                taken[end].add(path.stem if path.parent.as_posix() == home else path.as_posix())
    assert taken == WRITERS
