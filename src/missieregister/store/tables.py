"""The tables, in the order in which data flows. Rows are only ever added.

A *reading* is what one file's bytes said. A *version* of a document is made from the readings that are its
renditions; another rendition, or another look at the same bytes, makes another version. An *extraction*
holds the statements that one ruleset found in one version. What is current is asked, never marked:
``queries`` says how.
"""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, MetaData, String, Table, Text

#: Raised by every change to the tables; a store that says more was made by a later release.
SCHEMA_VERSION = 2

metadata = MetaData()


def _recorded() -> Column[str]:
    # Text sorts as time here (fixed width, UTC) and is the same on every database.
    return Column("recorded", String(27), nullable=False)


schema = Table("schema", metadata, Column("version", Integer, primary_key=True), _recorded())

raw = Table(
    "raw",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    _recorded(),
)

reading = Table(
    "reading",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", ForeignKey("raw.sha256"), nullable=False),
    Column("source", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("body", Text, nullable=False),
    _recorded(),
    Index("reading_by_sha256", "sha256", "id"),
)

fingerprint = Table(
    "fingerprint",
    metadata,
    Column("value", BigInteger, primary_key=True),
    Column("reading", ForeignKey("reading.id"), primary_key=True),
)

version = Table(
    "version",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", String(200), nullable=False),
    Column("summary", Text, nullable=False),
    Column("body", Text, nullable=False),
    _recorded(),
    Index("version_by_document", "document", "id"),
)

rendition = Table(
    "rendition",
    metadata,
    Column("version", ForeignKey("version.id"), primary_key=True),
    Column("reading", ForeignKey("reading.id"), primary_key=True),
    Index("rendition_by_reading", "reading", "version"),
)

#: ``alias`` stopped being a document's id when ``version`` of ``document`` was made.
alias = Table(
    "alias",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("alias", String(200), nullable=False),
    Column("document", String(200), nullable=False),
    Column("version", ForeignKey("version.id"), nullable=False),
    _recorded(),
    Index("alias_by_alias", "alias", "version"),
)

extraction = Table(
    "extraction",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version", ForeignKey("version.id"), nullable=False),
    Column("ruleset", String(64), nullable=False),
    Column("statements", Integer, nullable=False),
    _recorded(),
    Index("extraction_by_version", "version", "id"),
)

statement = Table(
    "statement",
    metadata,
    Column("extraction", ForeignKey("extraction.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("id", String(16), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("body", Text, nullable=False),
)

statement_mission = Table(
    "statement_mission",
    metadata,
    Column("mission", String(200), primary_key=True),
    Column("extraction", ForeignKey("extraction.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
)

#: What somebody thought of a finding of the checks; the last one about a finding counts.
review = Table(
    "review",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("finding", String(32), nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("reviewer", Text, nullable=False),
    _recorded(),
    Index("review_by_finding", "finding", "id"),
)
