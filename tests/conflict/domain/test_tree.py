"""A tree of things, whatever was entered."""

from types import SimpleNamespace

from conflict.domain.tree import Tree


def tree(*pairs):
    return Tree((SimpleNamespace(pk=pk, parent_id=parent) for pk, parent in pairs), key=lambda item: item.pk)


def shape(branches):
    return [(branch.item.pk, branch.depth) for branch in branches]


def test_each_thing_stands_below_what_it_belongs_to():
    grown = tree((1, None), (2, 1), (3, 2), (4, 1), (5, None))
    assert shape(grown.branches()) == [(1, 0), (2, 1), (3, 2), (4, 1), (5, 0)]
    assert [item.pk for item in grown.above(grown.by_pk[3])] == [1, 2]
    assert shape(grown.below(grown.by_pk[2])) == [(3, 1)]


def test_the_widest_stands_first():
    assert shape(tree((1, None), (2, None), (3, 2)).branches()) == [(2, 0), (3, 1), (1, 0)]


def test_what_belongs_to_something_unseen_stands_at_the_top():
    grown = tree((2, 1), (3, 2))
    assert shape(grown.branches()) == [(2, 0), (3, 1)]
    assert grown.above(grown.by_pk[2]) == []


def test_a_circle_ends():
    grown = tree((1, 2), (2, 1))
    assert [item.pk for item in grown.above(grown.by_pk[1])] == [2]
    assert shape(grown.below(grown.by_pk[1])) == [(2, 1)]
    assert grown.branches() == []
