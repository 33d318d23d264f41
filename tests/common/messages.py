"""What the portal says in two languages: the texts of its templates and boards, and their written English."""

import ast
import re
from gettext import GNUTranslations
from pathlib import Path

from django.template import engines
from django.template.base import TokenType
from django.templatetags.i18n import BlockTranslateNode, TranslateNode

ROOT = Path(__file__).resolve().parents[2]
LOCALE = ROOT / "innovasi/locale/en/LC_MESSAGES"
LITERAL = re.compile(r'_\("([^"]+)"\)')
CALLS = {"gettext": 1, "ngettext": 2}


def in_templates():
    """Every text that a template marks for translation: the singular, and the plural where there is one."""
    engine = engines["django"].engine
    for path in sorted((ROOT / "templates").rglob("*.html")):
        source = path.read_text()
        if not re.search(r"translate|_\(", source):
            continue
        yield from ((text, "") for text in LITERAL.findall(source))
        template = engine.get_template(str(path.relative_to(ROOT / "templates")))
        for node in template.nodelist.get_nodes_by_type(TranslateNode):
            if isinstance(literal := node.filter_expression.var.literal, str):
                yield literal, ""
        for node in template.nodelist.get_nodes_by_type(BlockTranslateNode):
            yield told(node.singular), told(node.plural or [])


def told(tokens):
    return "".join(f"%({token.contents})s" if token.token_type == TokenType.VAR else token.contents for token in tokens)


def in_boards():
    contexts = ("catalogue", "tally", "api")
    for path in (path for name in contexts for path in sorted((ROOT / "innovasi" / name).rglob("*.py"))):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
                texts = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
                if texts:
                    yield texts[0], texts[1] if CALLS[node.func.id] == 2 else ""


def written():
    """The entries of django.po: (singular, plural) and its translations."""
    entries = {}
    for block in (LOCALE / "django.po").read_text().split("\n\n"):
        parts, name = {}, ""
        for line in block.splitlines():
            if line.startswith("#"):
                continue
            keyword, _, text = line.partition(' "')
            if text:
                name = keyword
                parts[name] = ast.literal_eval(f'"{text}')
            else:
                parts[name] += ast.literal_eval(line)
        if parts:
            ends = [text for name, text in parts.items() if name.startswith("msgstr")]
            entries[parts["msgid"], parts.get("msgid_plural", "")] = ends
    return entries


def compiled():
    with (LOCALE / "django.mo").open("rb") as file:
        return GNUTranslations(file)._catalog
