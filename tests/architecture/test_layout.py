"""The shape of the house: what stands where, and how big it may grow."""

import ast
import statistics

import pytest

from tests.architecture.source import CONTEXTS, PACKAGE, ROOT, context_of, module_of, python_files, say, templates, tree

TOP_LEVEL = {
    ".ci", ".env.example", ".gitignore", ".importlinter", "CHANGELOG.md", "LICENSE", "Makefile", "README.md",
    "SECURITY.md", "bench", "deploy", "docs", "innovasi", "manage.py", "pyproject.toml", "requirements-dev.txt",
    "requirements.txt", "static", "templates", "tests",
}  # fmt: skip
NOT_OURS = {
    ".hypothesis",
    ".import_linter_cache",
    ".git",
    ".venv",
    ".env",
    "var",
    ".pytest_cache",
    ".mypy_cache",
    ".ruff_cache",
    "node_modules",
    "test-results",
}
GRAMMAR = {
    "urls",
    "views",
    "forms",
    "board",
    "actions",
    "workflow",
    "models",
    "querysets",
    "rules",
    "signals",
    "choices",
}
BESIDE_GRAMMAR = {"__init__", "apps", "admin", "management", "templatetags", "migrations"}
LIBRARIES = {"common", "search"}  # modules there are named by what they do
ONE_OFFS = {
    "accounts": {"adapter", "urls_sign_in"},  # allauth's hook, and its un-namespaced addresses
    "dataio": {"contoh"},  # the example records
    "audit": {"receivers"},  # listens to saved rows, so that an entry stands or falls with the change
    "api": {"records"},  # shapes of open data, and the files that hold them all
    "reports": {"documents"},  # a writer a document
}
ORDER = ["choices", "signals", "rules", "querysets", "models", "workflow", "actions", "board", "forms", "views", "urls"]
GRAMMAR = set(ORDER)
RANK = {name: ORDER.index(name) for name in ORDER} | {
    "board": ORDER.index("forms"),
    "rules": ORDER.index("querysets"),
    "signals": ORDER.index("querysets"),
}
FORBIDDEN_NAMES = {"utils", "helpers", "services"}


def test_the_top_level_holds_only_what_the_design_names():
    found = {path.name for path in ROOT.iterdir()} - NOT_OURS
    assert found <= TOP_LEVEL


@pytest.mark.parametrize("context", [name for name in CONTEXTS if name not in LIBRARIES])
def test_a_context_uses_the_file_grammar(context):
    names = {path.name.removesuffix(".py") for path in (PACKAGE / context).iterdir() if path.name != "__pycache__"}
    packages_of_data = {
        path.name for path in (PACKAGE / context).iterdir() if path.is_dir() and not list(path.glob("*.py"))
    }
    allowed = GRAMMAR | BESIDE_GRAMMAR | packages_of_data | ONE_OFFS.get(context, set())
    assert names <= allowed, f"{context}: {sorted(names - allowed)}"


def test_nothing_is_called_utils_helpers_or_services():
    assert not [
        say(path) for path in python_files() if FORBIDDEN_NAMES & {part.removesuffix(".py") for part in path.parts}
    ]


def test_inside_a_context_modules_depend_downward():
    wrong = []
    for path in python_files():
        context, module = context_of(path), module_of(path)
        if context in LIBRARIES or module not in RANK:
            continue
        for node in ast.walk(tree(path)):
            if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith(f"innovasi.{context}"):
                continue
            tail = node.module.split(".")[2:]
            targets = tail[:1] or [alias.name for alias in node.names]
            wrong += [
                f"{say(path, node.lineno)} imports {target}"
                for target in targets
                if target in RANK and target != module and RANK[target] >= RANK[module]
            ]
    assert not wrong


def lines_of(path):
    return len(path.read_text().splitlines())


def test_files_stay_small():
    sizes = {say(path): lines_of(path) for path in python_files()}
    assert {name: size for name, size in sizes.items() if size > 400} == {}
    assert statistics.median(sizes.values()) < 60


def test_tests_stay_small_too():
    sizes = {say(path): lines_of(path) for path in sorted((ROOT / "tests").rglob("*.py"))}
    assert {name: size for name, size in sizes.items() if size > 400} == {}


def test_functions_and_views_stay_small():
    long = []
    for path in python_files():
        limit = 30 if module_of(path) == "views" else 40
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                size = node.end_lineno - node.lineno + 1
                if size > limit:
                    long.append(f"{say(path, node.lineno)} {node.name}: {size}")
    assert not long


def test_templates_stay_small():
    assert not [say(path) for path in templates() if lines_of(path) > 120]
