"""Writes samples/letters/ from samples/source/: ``python samples/make.py``. ``--check`` only compares.

The files are committed, so that nobody needs this to use them; a test runs ``--check``.
"""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import make_pdf  # noqa: E402
import renditions  # noqa: E402
from letter import Letter, read_letter  # noqa: E402

#: The ministry's own PDF bears no number, so its file's name tells nothing either.
MINISTRY_PDF = {"kst-39990-19": "kamerbrief-einde-taakgroep.pdf"}


def files(letter: Letter) -> dict[str, bytes]:
    """All renditions of one letter: file name and bytes."""
    out: dict[str, bytes] = {}
    for rendition in letter.head["renditions"].split():
        if rendition == "pdf":
            name = MINISTRY_PDF.get(letter.id, f"{letter.id}.pdf")
            out[name] = make_pdf.pdf(letter, official=letter.id not in MINISTRY_PDF)
        elif rendition == "news":
            out[f"{letter.id}.txt"] = renditions.news(letter).encode()
            out[f"{letter.id}.txt.meta.yaml"] = f"date: {letter.head['date']}\nkind: news\n".encode()
        else:
            ending = {"xml": "xml", "html": "html", "markdown": "md", "text": "txt", "opentk": "opentk.txt"}[rendition]
            out[f"{letter.id}.{ending}"] = getattr(renditions, rendition)(letter).encode()
    return out


def main(arguments: list[str]) -> int:
    """Write the files, or with ``--check`` list those that differ; 1 where any does."""
    made: dict[str, bytes] = {}
    for source in sorted((HERE / "source").glob("*.txt")):
        made |= files(read_letter(source))
    folder = HERE / "letters"
    folder.mkdir(exist_ok=True)
    stale = {path.name for path in folder.iterdir()} - made.keys()
    differing = [n for n, data in made.items() if not (folder / n).exists() or (folder / n).read_bytes() != data]
    if "--check" in arguments:
        for name in [*sorted(stale), *differing]:
            print(f"samples/letters/{name} is not what samples/source makes")
        return 1 if stale or differing else 0
    for name in differing:
        (folder / name).write_bytes(made[name])
    for name in stale:
        (folder / name).unlink()
    print(f"{len(differing)} written, {len(stale)} removed, {len(made)} in all")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
