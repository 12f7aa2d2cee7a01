"""What ours waits for before it begins: ``De bijdrage gaat pas van start als``, ``Pas nadat ..., vertrekt de eenheid``.

Unlike an "als" of any sentence this is a condition: of a contribution, or of those who go, it says that nothing is done
until then.
"""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.patterns import regex

_OURS = (
    r"(?:(?:de|deze|die|onze|dit|het|haar|zijn)\s(?:nederlandse\s|voorgenomen\s|nieuwe\s|eerste\s)*"
    rf"(?:{TAKING_PART}|eenheid|detachement|compagnie|fregat|schip|team|"
    r"militairen|mariniers|troepen|instructeurs|trainers|waarnemers|experts|agenten|marechaussees|stafofficieren)|"
    r"nederlandse\smilitairen|zij|ze|deze|die|dit)"
)
_BEGINS = (
    r"(?:begint|beginnen|start|starten|gaat|gaan|vangt|vangen|treedt|vertrekt|vertrekken|aanvangt|aanvangen|ingaat|ingaan|"
    r"wordt|worden|zal|zullen|kan|kunnen|komt|komen)"
)
_ONLY = r"(?:pas|eerst|niet\seerder\sdan)"
#: what stands between "pas" and what it waits for: "gaat pas van start als", "zal pas beginnen wanneer"
_VERB = (
    r"(?:(?:daadwerkelijk|echt|ook|van\sstart|in\swerking|aan|in|op\sgang|gaan|treden|begint|beginnen|start|starten|aanvangen|"
    r"ingaan|vertrekt|vertrekken|ontplooid|uitgezonden|ingezet|ingaat|aanvangt|(?:worden|wordt)(?=\s))\s){0,4}"
)
_DEED = r"(?:ondertekening|instemming|goedkeuring|toestemming|ratificatie|bekrachtiging|sluiting|totstandkoming)"
_WHEN = (
    rf"(?P<condition>(?:als|wanneer|nadat|zodra|indien|op\shet\smoment\sdat|na\s(?:de\s|het\s)?(?:[\w-]+e\s)?{_DEED})"
    r"\s(?:[^.;]|\.(?=\d))*)"
)
#: "De bijdrage gaat pas van start als", ", maar zij begint pas nadat", ", die pas vertrekken wanneer"
_WAITS = regex(
    rf"(?:\A|[,;:]\s(?:maar\s|en\s|al\s|doch\s)?)(?:(?:daarbij|wel|overigens|echter)\s)?{_OURS}(?:\saan\s[\w-]+(?:\s[\w-]+)?)?\s"
    rf"(?:{_BEGINS}\s(?:[\w-]+\s){{0,3}}?)?{_ONLY}\s{_VERB}{_WHEN}",
    words=("pas", "eerst", "eerder"),
)
#: "Pas als ..., begint de bijdrage"
_OPENS = regex(
    r"(?:pas|eerst)\s(?P<condition>(?:als|wanneer|nadat|zodra|indien)\s(?:[^.;,]|\.(?=\d)){3,200}?),?\s"
    rf"(?:begint|beginnen|start|starten|gaat|gaan|vangt|vangen|vertrekt|vertrekken|wordt|worden|zal|zullen|kan|kunnen)\s{_OURS}(?!\w)"
)
#: "De bijdrage begint niet voordat ..."
_NOT_BEFORE = regex(
    rf"\A{_OURS}\s{_BEGINS}\s(?P<condition>niet\s{_VERB}(?:voordat|alvorens)\s(?:[^.;]|\.(?=\d))*)",
    words=("voordat", "alvorens"),
)


def waits_for(sentence: Sentence) -> tuple[int, int] | None:
    """Return where a sentence says what a contribution of ours waits for; None where it waits for nothing."""
    return waited_for(sentence.low)


def waited_for(low: str) -> tuple[int, int] | None:
    """Return where a sentence, in small letters, says what a contribution waits for."""
    found = _WAITS.search(low) or _OPENS.match(low) or _NOT_BEFORE.match(low)
    return found.span("condition") if found else None
