"""Small things: no file, function or template grows past what one reading holds."""

import ast
from pathlib import Path

from tests.house.tree import modules, read, templates, tree_of

FILE, FUNCTION, TEMPLATE = 200, 40, 120  # lines at most


def too_long(paths, most):
    lengths = {path: len(read(path).splitlines()) for path in paths}
    return [f"{path}: {length} lines, {most} at most" for path, length in lengths.items() if length > most]


def test_no_module_is_longer_than_200_lines():
    assert too_long([*modules(), Path("run")], FILE) == []


def test_no_template_is_longer_than_120_lines():
    assert too_long(templates(), TEMPLATE) == []


def test_no_function_is_longer_than_40_lines():
    functions = [
        (path, node)
        for path in modules()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    sizes = [
        (f"{path}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1) for path, node in functions
    ]
    assert [f"{name}: {size} lines" for name, size in sizes if size > FUNCTION] == []
