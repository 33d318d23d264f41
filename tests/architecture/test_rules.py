"""The house's own rules, each of which a reader would otherwise have to remember."""

import ast
import importlib.util
import re

from django.db.backends.postgresql import psycopg_any

from tests.architecture.source import ROOT, context_of, module_of, python_files, say, templates, tree

WORKFLOW = "innovasi/innovations/workflow.py"
MODEL_SIGNALS = {"pre_save", "post_save", "pre_delete", "post_delete", "m2m_changed", "pre_init", "post_init"}
QUERY_METHODS = {"filter", "exclude", "annotate", "aggregate", "alias"}
MAY_QUERY = {"querysets", "board"}
WRITERS = {"update", "Submission", "create", "bulk_create", "update_or_create"}
LIBRARIES = {"common", "search"}
ROW_TAKERS = {"get_object_or_404", "get_list_or_404"}


def calls(path):
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]


def name_of(call):
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def writes_status(node):
    """An assignment to `x.status`, or a call that sets it by keyword."""
    if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return any(isinstance(target, ast.Attribute) and target.attr == "status" for target in targets)
    if isinstance(node, ast.Call) and name_of(node) in {
        "update",
        "Submission",
        "create",
        "bulk_create",
        "update_or_create",
    }:
        return any(keyword.arg == "status" for keyword in node.keywords)
    return False


def test_only_the_workflow_writes_a_status():
    elsewhere = [
        say(path, node.lineno)
        for path in python_files()
        if say(path) != WORKFLOW
        for node in ast.walk(tree(path))
        if writes_status(node)
    ]
    assert not elsewhere


def test_queries_are_composed_in_querysets_and_boards():
    elsewhere = [
        f"{say(path, call.lineno)} .{name_of(call)}"
        for path in python_files()
        if context_of(path) not in LIBRARIES and module_of(path) not in MAY_QUERY
        for call in calls(path)
        if isinstance(call.func, ast.Attribute) and name_of(call) in QUERY_METHODS
    ]
    assert not elsewhere


def test_a_view_gets_rows_only_through_the_door():
    """`fetch`, `visible_to`, or a board; never `.get()`, `get_object_or_404` or a bare `.all()`."""
    wrong = []
    for path in python_files():
        if module_of(path) != "views" or context_of(path) == "common":
            continue
        through_the_door = {id(arg) for call in calls(path) if name_of(call) == "fetch" for arg in call.args}
        for call in calls(path):
            if id(call) in through_the_door:
                continue
            is_manager_call = isinstance(call.func, ast.Attribute) and "objects" in ast.unparse(call.func)
            if name_of(call) in ROW_TAKERS or (is_manager_call and name_of(call) in {"get", "all", "first", "last"}):
                wrong.append(say(path, call.lineno))
    assert not wrong


def test_there_are_no_model_signals_but_for_the_audit_trail():
    wrong = [
        say(path, node.lineno)
        for path in python_files()
        if context_of(path) != "audit"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and MODEL_SIGNALS & {alias.name for alias in node.names}
    ]
    assert not wrong


ROLE_IN_TEMPLATE = re.compile(
    r"\{[%{][^}]*(user\.(role|is_author|is_decider|is_reader|is_staff|is_superuser)|\brole\s*==)[^}]*[%}]\}"
)


def test_templates_ask_permissions_never_roles():
    wrong = [
        say(path)
        for path in templates()
        if ROLE_IN_TEMPLATE.search(path.read_text()) and "get_role_display" not in path.read_text()
    ]
    assert not wrong


INLINE = re.compile(r"<style|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|javascript:", re.IGNORECASE)
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/(?:ld\+)?json)", re.IGNORECASE)


def is_mail(path):
    return "mail" in path.relative_to(ROOT).parts or "email" in path.relative_to(ROOT).parts


def test_templates_carry_no_inline_script_or_style():
    wrong = [
        say(path)
        for path in templates()
        if not is_mail(path) and (INLINE.search(path.read_text()) or INLINE_SCRIPT.search(path.read_text()))
    ]
    assert not wrong


def test_postgresql_is_reached_through_psycopg2():
    """Django silently prefers psycopg 3 wherever it can be imported."""
    assert importlib.util.find_spec("psycopg") is None
    assert not psycopg_any.is_psycopg3


UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK|lorem ipsum|coming soon|segera hadir)\b", re.IGNORECASE)


def test_nothing_is_left_for_later():
    files = [*python_files(), *templates(), *(ROOT / "static/js").rglob("*.js")]
    assert not [say(path) for path in files if UNFINISHED.search(path.read_text())]


def test_every_requirement_is_pinned_and_says_why_it_is_here():
    for name in ("requirements.txt", "requirements-dev.txt"):
        for line in (ROOT / name).read_text().splitlines():
            if line and not line.startswith(("#", "-r")):
                assert re.fullmatch(r"[\w.\[\]-]+==[\w.]+\s+# .{10,}", line), line
