"""One line heads each module and says what it is for."""

import ast

from tests.house.tree import modules, read, tree_of


def test_each_module_begins_with_a_sentence():
    written = [path for path in modules() if read(path).strip()]
    silent = [path for path in written if not (ast.get_docstring(tree_of(path)) or "").splitlines()]
    assert [str(path) for path in silent] == []
