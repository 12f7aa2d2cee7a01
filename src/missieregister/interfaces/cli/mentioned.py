"""What a sentence mentions, as ``explain`` tells it: a line for each place, in Dutch."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from missieregister.extraction.explain import Mention

_FORMS: Mapping[str, str] = {
    "finite": "persoonsvorm", "past": "verleden tijd", "participle": "voltooid deelwoord",
    "infinitive": "onbepaalde wijs", "noun": "naamwoord",
}  # fmt: skip
#: the names of values, with what people call them; empty where the value speaks for itself
_NAMES: Mapping[str, str] = {
    "name": "", "edtf": "", "value": "", "currency": "", "missions": "", "role": "", "lemma": "", "form": "",
    "bound": "", "min": "minstens", "max": "hoogstens", "previous": "voorheen", "approximate": "ongeveer",
    "unknown": "niet in de missielijst", "compound": "in een samenstelling", "months": "duur in maanden",
    "delta": "verschil", "aside": "terzijde", "part": "deel van meer", "per": "per", "budget": "begroting",
    "particle": "met",
}  # fmt: skip
#: words of the engine that stand as values
_WORDS: Mapping[str, Mapping[str, str]] = {
    "role": {"start": "begin", "end": "einde", "due": "uiterlijk", "at": "moment", "span": "periode"},
    "bound": {"max": "hoogstens", "min": "minstens", "exact": "", "about": "ongeveer"},
    "per": {"year": "jaar"},
    "form": _FORMS,
}


def told(mentions: "Sequence[Mention]") -> "Iterator[tuple[Mention, str]]":
    """Yield mentions, each with its words and what they were taken for; all that one verb may be on one line."""
    for _, group in groupby(mentions, key=lambda m: (m.start_char, m.end_char, m.kind)):
        several = list(group)
        first = several[0]
        if first.kind == "verb":
            yield first, f"«{first.text}» → {_verbs(several)}"
            continue
        for text in dict.fromkeys(value_text(mention.value) for mention in several):
            yield first, f"«{first.text}» → {text}"


def value_text(value: Any, name: str = "") -> str:
    """Return a value as people read it: what of it holds something, in Dutch."""
    if isinstance(value, dict):
        if value.get("bound") in value:  # "hoogstens 12" says so already
            value = {n: v for n, v in value.items() if n != "bound"}
        if value.get("min") is not None and value.get("min") == value.get("max"):
            value = {"value" if n == "min" else n: v for n, v in value.items() if n != "max"}
        held = ((n, v) for n, v in value.items() if v not in (None, "", False, [], ()) and n != "text")
        return ", ".join(filter(None, (_named(n, v) for n, v in held)))
    if isinstance(value, list | tuple):
        return " en ".join(value_text(v) for v in value)
    return _WORDS.get(name, {}).get(str(value), str(value))


def _named(name: str, value: Any) -> str:
    word = _NAMES.get(name, name)
    if value is True:
        return word
    text = value_text(value, name)
    return f"{word} {text}".strip() if text else ""


def _verbs(mentions: "Sequence[Mention]") -> str:
    """Return the verbs that a word may be a form of: those that it is by itself, and those that need more words."""
    alone: dict[str, list[str]] = {}
    with_more: dict[str, None] = {}
    for value in (mention.value for mention in mentions):
        verb = f"{value.get('lemma', '')} ({value.get('name', '')})"
        if value.get("particle"):
            with_more[verb] = None
        else:
            alone.setdefault(verb, []).append(_FORMS.get(value.get("form", ""), value.get("form", "")))
    parts = [f"{verb}, {' of '.join(forms)}" for verb, forms in alone.items()]
    if with_more:
        parts.append(f"met meer woorden: {', '.join(with_more)}")
    return "; ".join(parts)
