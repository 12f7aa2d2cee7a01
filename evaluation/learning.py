"""Learns the weights of what frames leave from the open sets: ``python -m evaluation.learning`` (``make weights``).

For each question of ``knowledge/weights/questions.yaml`` every candidate of every document is an example: it tells a
fact that somebody noted as required of its sentence, or it does not. A logistic regression (scikit-learn) finds what
speaks for and against, of all that is seen (``extraction/features.py``); what decides little is left out, so that the
lists stay short enough to be read. The same sets, words and questions give the same lists.

``--without au,av`` learns from all sets but these, so that their scores can be told afterwards; closed sets are
never learned from.
"""

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
import yaml
from evaluation.scores import OURS, is_closed, sets
from rich.progress import track
from tests.extraction.making import LETTERHEAD
from tests.extraction.making import document as written

from missieregister import knowledge, scoring
from missieregister.app import App
from missieregister.extraction import tools_for
from missieregister.extraction.reader import read
from missieregister.extraction.weights.weighing import Weighed
from missieregister.knowledge.weights_file import BIAS, Question
from missieregister.model.document import Document
from missieregister.scoring import Fact
from missieregister.settings import Settings

FOLDER = Path(knowledge.__file__).parent / "weights"
#: how often a candidate that only looks like one of a fact counts: there are few of them, and each is worse
LOOK_ALIKES = 16
#: sentences of which some must tell nothing of ours
SENTENCES = Path(__file__).parent.parent / "tests" / "extraction" / "language"
#: what is seen in fewer examples than this teaches nothing
OFTEN = 3
#: how much a weight may cost: scikit-learn's C, of an L2 penalty, which shares what is seen together
COST = 0.1
#: what has a smaller weight than this is left out, and the others are learned again without it
SMALLEST = 0.15
#: how much of a quote tells in which sentence it stands
QUOTED = 70


class Example(msgspec.Struct, frozen=True):
    """A candidate: what is seen of it and of its values, and which facts its sentence must tell, as (slot, value).

    A fact that is optional counts as one that it does not tell: nobody misses it, and what says all that may be said
    says too much. ``anywhere`` are the facts that its document tells of its missions.
    """

    weighed: Weighed
    tells: frozenset[tuple[str, str]]
    anywhere: frozenset[tuple[str, str]]
    #: whether its text tells nothing of ours, and maybe something of others
    looks_alike: bool = False
    #: what its text does not tell: the kind of a statement and its action, or any
    never: tuple[str, str | None] | None = None


def examples(folders: Iterable[Path], app: App) -> Iterator[Example]:
    """Yield the candidates of all texts of some sets. Raises SystemExit for facts that cannot be read."""
    names, tools = scoring.names_of(app.missions), tools_for()
    for folder in folders:
        facts, problems = scoring.parse_facts((folder / "facts.tsv").read_text(encoding="utf-8"), str(folder), names)
        if problems:
            raise SystemExit("\n".join(problem.line() for problem in problems))
        by_document: dict[str, list[Fact]] = {}
        for fact in facts:
            by_document.setdefault(fact.document, []).append(fact)
        for document in app.extract([folder / "texts"]).documents:
            noted = by_document.get(scoring.original(document.id), [])
            for reading in read(document, tools, near=True) if noted else ():
                said = _plain(reading.sentence.text)
                here = [f for f in noted if f.required and _stands_in(_plain(f.quote), said)]
                for weighed in reading.weighed:
                    missions = {names.ident(m) for m in weighed.candidate.missions}
                    yield Example(weighed, _values(here, missions), _values(noted, missions))


def look_alikes(app: App) -> Iterator[Example]:
    """Yield the candidates of texts that tell nothing of ours: those of the open sets, and sentences of the tests;
    and of sentences that do not tell something, as the tests say."""
    texts = [folder / "lookalikes" for folder in sets() if not is_closed(folder) and (folder / "lookalikes").is_dir()]
    for document in (document for folder in texts for document in app.extract([folder]).documents):
        yield from (Example(w, frozenset(), frozenset(), looks_alike=True) for w in _weighed(document))
    for path in sorted(SENTENCES.glob("*.yaml")):
        table = yaml.safe_load(path.read_text(encoding="utf-8"))
        silent = [_letter(text) for part in ("silent", "unnamed") for text in table.get(part, ())]
        silent += [_letter(text, head=None) for text in table.get("theirs", ())]
        for document in silent:
            yield from (Example(w, frozenset(), frozenset(), looks_alike=True) for w in _weighed(document))
        for row in table.get("never", ()):
            gives = row["gives"]
            never = gives.get("kind", "decision"), gives.get("action")
            yield from (Example(w, frozenset(), frozenset(), never=never) for w in _weighed(_letter(row["text"])))


def _weighed(document: Document) -> Iterator[Weighed]:
    return (weighed for reading in read(document, tools_for(), near=True) for weighed in reading.weighed)


def _letter(text: str | Sequence[str], head: str | None = LETTERHEAD) -> Document:
    """Return a text of the tests, or its paragraphs, as the tests read it."""
    return written(*([text] if isinstance(text, str) else text), head=head)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _stands_in(quote: str, said: str) -> bool:
    """Whether a sentence has a quote, or the quote the sentence."""
    return bool(quote) and (quote[:QUOTED] in said or said[:QUOTED] in quote)


def _values(facts: Iterable[Fact], missions: set[str]) -> frozenset[tuple[str, str]]:
    return frozenset((f.slot, value) for f in facts if not missions.isdisjoint(f.missions) for value in f.values)


def told_by(example: Example, question: Question, value: str) -> bool | None:
    """Return whether an example tells what a question asks; None where nobody can say."""
    if example.looks_alike:
        return False if question.kind in OURS else None
    if example.never:
        return False if example.never in ((question.kind, question.action), (question.kind, None)) else None
    if question.kind == "decision":
        fact = ("decision", str(question.action))
        return True if fact in example.tells else None if fact in example.anywhere else False
    return any(slot == question.id and scoring.equal(slot, value, noted) for slot, noted in example.tells)


def learn(question: Question, learned_from: Sequence[Example]) -> dict[str, float]:
    """Return the weights that answer a question best over some examples."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    seen: list[Mapping[str, int]] = []
    answers: list[bool] = []
    counts: list[int] = []
    for example in learned_from:
        for take in question.takes:
            value = example.weighed.values.get(take, "")
            if take != "nothing" and not value:
                continue
            told = told_by(example, question, value)
            if told is not None:
                seen.append(dict.fromkeys((*example.weighed.seen, *example.weighed.seen_of.get(take, ())), 1))
                answers.append(told)
                counts.append(LOOK_ALIKES if example.looks_alike or example.never else 1)
    often: dict[str, int] = {}
    for names in seen:
        for name in names:
            often[name] = often.get(name, 0) + 1
    vectors = DictVectorizer()
    matrix = vectors.fit_transform([{n: 1 for n in names if often[n] >= OFTEN} for names in seen])
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    called = vectors.get_feature_names_out()
    model = LogisticRegression(C=COST, solver="liblinear", random_state=0, tol=1e-3, max_iter=300)
    kept = abs(model.fit(matrix, answers, sample_weight=counts).coef_[0]) >= SMALLEST
    model.fit(matrix[:, kept], answers, sample_weight=counts)
    return {BIAS: float(model.intercept_[0])} | dict(zip(called[kept], map(float, model.coef_[0]), strict=True))


def write(weights: Mapping[str, float], path: Path) -> None:
    """Write a list: a line for each thing seen, in order of the alphabet."""
    lines = (f"{name}\t{weight:.2f}\n" for name, weight in sorted(weights.items()))
    path.write_text("".join(lines), encoding="utf-8")


def main(args: Sequence[str] | None = None) -> None:
    """Learn the weights of all questions from the open sets and write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--without", default="", help="names of sets to leave out, with commas between them")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the lists are written")
    chosen = parser.parse_args(args)
    left_out = set(chosen.without.split(","))
    folders = [folder for folder in sets() if not is_closed(folder) and folder.name not in left_out]
    app = App(Settings(data=Path("data")))
    found = [e for folder in track(folders, "Reading the sets") for e in examples([folder], app)]
    found += look_alikes(app)
    for question in track(knowledge.load().weights.questions, "Learning"):
        write(learn(question, found), chosen.folder / f"{question.id}.tsv")
    print(f"{len(found)} candidates of {len(folders)} sets")


if __name__ == "__main__":
    main()
