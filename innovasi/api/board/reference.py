"""The schema as people read it: every address, what it takes and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

Node = dict[str, Any]
KINDS = {
    "string": "teks",
    "integer": "bilangan bulat",
    "boolean": "ya atau tidak",
    "array": "daftar",
    "object": "objek",
}
FORMATS = {"date-time": "waktu", "date": "tanggal", "uri": "alamat web", "uri-reference": "alamat web"}


@dataclass(frozen=True)
class Field:
    """One parameter, or one field of an answer."""

    name: str
    kind: str
    meaning: str
    may_be_null: bool = False


@dataclass(frozen=True)
class Address:
    path: str
    anchor: str
    title: str
    text: str
    english: str
    example: str
    parameters: list[Field]
    shape: str  # the name of the answer's shape; empty for files


@dataclass(frozen=True)
class Shape:
    name: str
    text: str
    fields: list[Field]


@dataclass(frozen=True)
class Reference:
    version: str
    addresses: list[Address]
    shapes: list[Shape]


def reference(schema: Node) -> Reference:
    shapes = schema["components"]["schemas"]
    return Reference(
        version=schema["info"]["version"],
        addresses=[address(path, methods["get"]) for path, methods in schema["paths"].items()],
        shapes=[shape(name, node, shapes) for name, node in shapes.items() if "properties" in node],
    )


def address(path: str, operation: Node) -> Address:
    content = operation["responses"]["200"].get("content", {})
    answer = content.get("application/json", {}).get("schema", {})
    return Address(
        path=path,
        anchor=operation["operationId"],
        title=operation["summary"],
        text=operation["description"].partition("\n\nIn English: ")[0],
        english=operation["description"].partition("\n\nIn English: ")[2],
        example=example(path, operation.get("parameters", [])),
        parameters=[field(row["name"], row["schema"], {}) for row in operation.get("parameters", [])],
        shape=name_of(answer),
    )


def example(path: str, parameters: list[Node]) -> str:
    """An address that can be opened as it stands; empty where one has to know a name first."""
    if "{" in path:
        return ""
    chosen = [(row["name"], row["schema"]["examples"][0]) for row in parameters if row["name"] in ("q", "ukuran")]
    return f"{path}?{urlencode(chosen)}" if chosen else path


def shape(name: str, node: Node, known: Node) -> Shape:
    return Shape(name, node.get("description", ""), [field(key, row, known) for key, row in node["properties"].items()])


def field(name: str, node: Node, known: Node) -> Field:
    return Field(name, kind_of(node, known), node.get("description", ""), {"type": "null"} in node.get("anyOf", []))


def kind_of(node: Node, known: Node) -> str:
    """What a value may be, in words."""
    if "anyOf" in node:
        ways = [kind_of(way, known) for way in node["anyOf"] if way.get("type") != "null" and way.get("const") != ""]
        return " atau ".join(ways)
    if "$ref" in node:
        name = name_of(node)
        return kind_of(known[name], known) if "enum" in known[name] else name
    if "enum" in node:
        return ", ".join(value for value in node["enum"] if value)
    if node.get("type") == "array":
        return f"daftar {kind_of(node['items'], known)}"
    kind = FORMATS.get(node.get("format", ""), KINDS.get(node.get("type", ""), ""))
    return kind + bounds(node)


def bounds(node: Node) -> str:
    least, most = node.get("minimum"), node.get("maximum")
    if least is None or most is None:
        return ""
    return f" {least}–{most}" if most < 1_000_000 else f" mulai {least}"


def name_of(node: Node) -> str:
    return str(node.get("$ref", "")).rpartition("/")[2]
