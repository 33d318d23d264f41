"""The database itself refuses to change or delete a row of the trail. Removing these is a deed of its own."""

TABLES = ("audit_entry", "audit_link")
SAID = "jejak audit tidak dapat diubah"

POSTGRESQL_FUNCTION = f"""
CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{SAID}'; END $$;
"""


def installing(vendor: str) -> list[str]:
    """Statements that make the tables append-only on this kind of database."""
    if vendor == "postgresql":
        return [
            POSTGRESQL_FUNCTION,
            *(
                f"CREATE TRIGGER {table}_stays BEFORE UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION audit_refuse();"
                for table in TABLES
            ),
        ]
    return [
        f"CREATE TRIGGER {table}_{deed.lower()} BEFORE {deed} ON {table} BEGIN SELECT RAISE(ABORT, '{SAID}'); END;"
        for table in TABLES
        for deed in ("UPDATE", "DELETE")
    ]


def removing(vendor: str) -> list[str]:
    """Statements that take that away again, for going back and for test databases that are emptied."""
    if vendor == "postgresql":
        return [f"DROP TRIGGER IF EXISTS {table}_stays ON {table};" for table in TABLES]
    return [f"DROP TRIGGER IF EXISTS {table}_{deed};" for table in TABLES for deed in ("update", "delete")]
