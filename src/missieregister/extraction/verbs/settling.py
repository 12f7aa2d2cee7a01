"""Whether a form of a verb is one: its particle, infinitives, plurals and nouns told apart, other senses left out."""

from collections.abc import Iterator
from functools import cache

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.scan import Cue, Form
from missieregister.extraction.verbs.beginning_later import LATER, MOVES, begins_later
from missieregister.extraction.verbs.being_part import is_as_planned, is_no_part, is_of_those_we_lead, lends_a_hand
from missieregister.extraction.verbs.coming_to import comes_back_to, goes_back_there
from missieregister.extraction.verbs.company import (
    GOES_TO_WORK,
    ONLY_WHERE,
    comes_about,
    comes_home,
    goes_to_work,
    reaches_number,
    sets_out,
)
from missieregister.extraction.verbs.handovers import HANDOVERS, TAKES_OVER, is_handed_on, settle_handover
from missieregister.extraction.verbs.headline import ONLY_THERE, goes_nowhere
from missieregister.extraction.verbs.infinitives import (
    has_a_modal,
    is_a_noun,
    is_a_plural,
    is_asked_of_it,
    is_infinitive,
    is_of_us,
    stays_somewhere,
    will_stay,
)
from missieregister.extraction.verbs.more_or_fewer import (
    GIVES,
    GO_AWAY,
    ON_TOP,
    TAKES_SOME,
    more_or_fewer,
    takes_some,
    to_nothing,
)
from missieregister.extraction.verbs.no_verbs import (
    asks_what_was,
    begins_a_period,
    counts_on_something,
    goes_to_see,
    has_no_mandate,
    has_to,
    is_a_request,
    is_an_adjective,
    is_before_its_object,
    is_behind_an_article,
    is_by_whomever,
    is_counted,
    is_of_costs,
    is_of_danger,
    is_of_means,
    is_of_oneself,
    is_of_the_war,
    is_of_those_there,
    is_over,
    is_what_is_altered,
    is_when,
    leaves_nobody,
    names_its_kind,
    only_helps,
    opens_no_headline,
    parts_from_people,
    prepares_to_go,
    takes_effect,
)
from missieregister.extraction.verbs.other_ends import moves_into_a_place, sends_things_home
from missieregister.extraction.verbs.other_verbs import (
    are_relieved_by_others,
    comes_to_end,
    decides_then,
    fills_posts,
    gets_more,
    gets_more_itself,
    gives_fewer,
    gives_more,
    gives_only,
    gives_to_a_mission,
    goes_home,
    has_left,
    is_about_so_many,
    is_looked_into,
    is_of_its_mandate,
    leaves_with_others,
    promises_people,
    strengthens_a_staff,
    tells_who_is_there,
)
from missieregister.extraction.verbs.particles import has_its_particle
from missieregister.extraction.verbs.rules import (
    Becomes,
    OneOf,
    Rule,
    Rules,
    always,
    as_it_is,
    no_verb,
    outcomes,
    words_before,
)
from missieregister.extraction.verbs.senses import is_no_such_verb
from missieregister.extraction.verbs.turning_points import (
    HAPPENS,
    ONLY_A_DAY,
    PLANNED,
    begins_then,
    departs_then,
    ends_then,
)

_FINITE: tuple[Form, ...] = ("finite", "past")
_INFINITIVE: tuple[Form, ...] = ("infinitive",)

_MORE = Becomes("increase", ON_TOP)
_HOME = Becomes("return", "terugkeren")
_TAKEN_OVER = Becomes("end", TAKES_OVER)
_BY_MORE_OR_FEWER = OneOf(more_or_fewer, (Becomes("increase", "meer inzetten"), Becomes("decrease", "minder inzetten")))
_BY_SOME = OneOf(takes_some, (Becomes("decrease", TAKES_SOME),))
_BY_ITS_SIDE = OneOf(settle_handover, (Becomes("contribute"), Becomes("end")))
_HAS_LEFT = OneOf(has_left, (Becomes("send", "vertrekken", "past"),))


def _is_behind_te(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb is an infinitive, which has its particle before it: ``als daar een verzoek toe komt``."""
    return cue.particle != "" and words_before(sentence, cue)[-1:] == ["te"]


def _lacks_its_particle(_: Sentence, cue: Cue) -> bool:
    return cue.particle != ""


def _means_nothing_here(sentence: Sentence, cue: Cue) -> bool:
    return not ONLY_WHERE[cue.lemma](sentence, cue)


#: The rules, in the order in which they are asked. The first that holds decides; where it goes on, those below it are
#: asked about what it made.
RULES_OF_VERBS = Rules(
    # what counts people anew, or takes their place
    Rule("gaan er vier officieren bij", gets_more, _MORE, lemmas=("komen", "gaan naar", "sturen", "zenden")),
    Rule("krijgt er twaalf officieren bij", gets_more_itself, _MORE, lemmas=("krijgen", "een vervolg krijgen")),
    Rule("hun plaatsen worden door Deense officieren ingenomen", is_handed_on, _TAKEN_OVER, groups=("relieve",)),
    Rule("De Nederlandse taken zijn door Deense artsen overgenomen", is_handed_on, _TAKEN_OVER, lemmas=HANDOVERS),
    Rule(
        "In mei lost een Deense eenheid de Nederlandse eenheid af",
        are_relieved_by_others,
        _TAKEN_OVER,
        groups=("relieve",),
    ),
    Rule("wordt tot nul verkleind", to_nothing, Becomes("end", "beëindigen"), groups=("decrease",), goes_on=True),
    # words that are verbs only where something beside them says so
    Rule("aan het einde Nederlandse tijd", opens_no_headline, no_verb, lemmas=ONLY_THERE),
    Rule("haalt militairen naar huis", goes_nowhere, no_verb, lemmas=("daarheen",)),
    Rule("Denen weg uit Verania", leaves_nobody, no_verb, lemmas=("weg uit",)),
    Rule("neemt de inzet over van België", always, _BY_ITS_SIDE, lemmas=HANDOVERS, goes_on=True),
    Rule("komt op 120", reaches_number, Becomes("measure", "uitkomen op"), lemmas=("komen",)),
    Rule("komt er een vervolg", comes_about, as_it_is, lemmas=("komen",)),
    Rule("komt goed uit", always, no_verb, lemmas=("komen",)),
    Rule("Besluitvorming vindt plaats in mei", decides_then, no_verb, lemmas=("plaatsvinden",)),
    Rule("komt de bijdrage ten einde", comes_to_end, no_verb, lemmas=("uitkomen op",), forms=_FINITE),
    # more people or fewer, who go or come home
    Rule("levert 15 trainers minder", gives_fewer, Becomes("decrease", "minder inzetten"), groups=GIVES, goes_on=True),
    Rule(
        "levert vanaf mei nog maar acht artsen",
        gives_only,
        Becomes("decrease", "minder inzetten"),
        groups=GIVES,
        goes_on=True,
    ),
    Rule("dienen er duizend Nederlanders meer", gives_more, _MORE, groups=GIVES),
    Rule("gaat meer militairen leveren", more_or_fewer, _BY_MORE_OR_FEWER, groups=GIVES, goes_on=True),
    Rule("blijft, maar trekt er vijftig militairen terug", takes_some, _BY_SOME, lemmas=GO_AWAY, goes_on=True),
    Rule(
        "keert in mei voor een half jaar terug naar Mali",
        goes_back_there,
        no_verb,
        lemmas=("terugkeren", "terugkomen"),
    ),
    Rule("keren terug naar UNMIVER", comes_back_to, Becomes("send"), lemmas=("terugkeren",), goes_on=True),
    Rule(
        "In totaal gaat het, inclusief staf, om vijftig officieren",
        is_about_so_many,
        Becomes("measure", "gaan om", particle=""),
        lemmas=("gaan naar",),
        forms=_FINITE,
    ),
    Rule("gaan in mei naar huis", goes_home, Becomes("leave"), lemmas=("gaan naar",), goes_on=True),
    Rule("vertrekken uit UNMIVER", leaves_with_others, Becomes("leave"), lemmas=("vertrekken",), goes_on=True),
    Rule("komen in mei terug", comes_home, _HOME, lemmas=("terugkomen",), forms=_FINITE, goes_on=True),
    Rule(
        "gaan agenten trainen bij UNMIVER",
        goes_to_work,
        Becomes("send", GOES_TO_WORK, particle=""),
        lemmas=("gaan naar", "aan de slag gaan"),
    ),
    Rule("zijn vertrokken naar UNMIVER", sets_out, _HAS_LEFT, lemmas=("weg zijn",), goes_on=True),
    Rule("drie officieren toegezegd aan UNMIVER", promises_people, Becomes("contribute"), lemmas=("toezeggen",)),
    Rule("De start van de inzet is uitgesteld", begins_later, Becomes("begin", LATER), lemmas=MOVES),
    Rule(
        "De start van de inzet is voorzien op 1 juni",
        begins_then,
        Becomes("begin", PLANNED, "finite", ""),
        lemmas=HAPPENS,
    ),
    Rule(
        "Het einde van de inzet valt op 1 mei", ends_then, Becomes("expire", "eindigen", "finite", ""), lemmas=HAPPENS
    ),
    Rule(
        "Het vertrek naar UNMIVER is voorzien in juni",
        departs_then,
        Becomes("send", "vertrekken", "finite", ""),
        lemmas=HAPPENS,
    ),
    Rule("valt op dat", always, no_verb, lemmas=ONLY_A_DAY),
    # other senses
    Rule(
        "verlenging van de detachering van een officier",
        is_what_is_altered,
        no_verb,
        lemmas=("detacheren", "plaatsen", "stationeren", "ontplooien"),
        forms=("noun",),
    ),
    Rule("dienen uit Verania te vertrekken", has_to, no_verb, lemmas=("dienen",), forms=_FINITE),
    Rule("verzoeken om bijdragen", is_a_request, no_verb, lemmas=("bijdragen",)),
    Rule("heeft de evaluatie zwaar gewogen", is_no_such_verb, no_verb),
    Rule(
        "De bezetting is teruggelopen tot negen",
        tells_who_is_there,
        Becomes("serve", "werkzaam zijn"),
        groups=("rise", "fall"),
        forms=("past", "participle"),
    ),
    Rule("De kosten van de inzet nemen toe", is_of_costs, no_verb, groups=("rise", "fall", "increase", "decrease")),
    Rule("neemt het gevaar voor de eenheden toe", is_of_danger, no_verb, groups=("rise", "fall")),
    Rule("na aflopen van het bestand", is_of_the_war, no_verb, groups=("expire", "end", "finish", "extend", "run")),
    Rule("Dit bedrag blijft beschikbaar", is_of_costs, no_verb, groups=("stay", "maintain"), forms=_FINITE),
    Rule("De bezetting is teruggelopen", is_of_those_there, no_verb, groups=("rise", "fall")),
    Rule("nam afscheid van de militairen", parts_from_people, no_verb, lemmas=("afscheid nemen",)),
    Rule(
        "UNMIVER, waarvan het mandaat doorliep, is gesloten",
        is_of_its_mandate,
        Becomes("run", "lopen"),
        lemmas=("doorlopen",),
    ),
    Rule(
        "De detachering, die op 1 mei ingaat, duurt een jaar",
        takes_effect,
        Becomes("begin", "ingaan op", particle=""),
        lemmas=("ingaan",),
        forms=("finite", "past", "participle"),
    ),
    Rule("levert zes artsen, te beginnen op 6 mei", begins_a_period, no_verb, lemmas=("beginnen",), forms=_INFINITIVE),
    Rule("levert zes artsen, in te gaan op 6 mei", begins_a_period, no_verb, lemmas=("ingaan",), forms=_INFINITIVE),
    Rule("de plaatsen voor UNMIVER zijn gevuld", is_by_whomever, no_verb, lemmas=("gevuld zijn",)),
    Rule("is met zeven artsen gevuld", fills_posts, Becomes("serve", "vullen"), lemmas=("gevuld zijn",)),
    Rule(
        "twee artsen versterken het hoofdkwartier",
        strengthens_a_staff,
        Becomes("serve", "werkzaam zijn", "finite"),
        lemmas=("versterken",),
    ),
    Rule(
        "Sinds mei versterkt een compagnie UNMIVER",
        lends_a_hand,
        Becomes("serve", "werkzaam zijn", "finite"),
        lemmas=("versterken", "steunen", "ondersteunen"),
    ),
    Rule("Onder Nederlands bevel werken 600 militairen", is_of_those_we_lead, no_verb, groups=("serve",)),
    Rule("eindigt zoals voorzien in mei", is_as_planned, no_verb, lemmas=("gepland zijn",)),
    Rule(
        "als onderdeel van UNMIVER", is_no_part, no_verb, lemmas=("onderdeel zijn", "betrokken zijn", "commandant zijn")
    ),
    Rule("trokken de omgeving in", moves_into_a_place, no_verb, lemmas=("intrekken",), forms=(*_FINITE, "participle")),
    Rule("sturen het materieel naar huis", sends_things_home, no_verb, lemmas=("sturen", "zenden")),
    Rule("hernieuwde deelname", is_before_its_object, no_verb, forms=("past",), but=("support",)),
    Rule("het gevaar van hernieuwde gevechten", is_an_adjective, no_verb, forms=("past",), but=("support",)),
    Rule("zes plaatsen", is_counted, no_verb, lemmas=("plaatsen",), forms=_INFINITIVE),
    Rule("wil de middelen elders inzetten", is_of_means, no_verb, lemmas=("inzetten",)),
    Rule("zal zich inzetten voor vrede", is_of_oneself, no_verb, lemmas=("inzetten",)),
    Rule("onderzocht wat de missie heeft gekost", asks_what_was, no_verb, groups=("investigate",)),
    Rule("houdt vast aan zijn doel", _means_nothing_here, no_verb, lemmas=tuple(ONLY_WHERE)),
    Rule("steunt UNMIVER met tien man", gives_to_a_mission, Becomes("contribute"), groups=("support",), goes_on=True),
    Rule("steunt het voorstel", always, no_verb, groups=("support",)),
    # which form it is
    Rule(
        "wordt bezien",
        is_looked_into,
        Becomes(form="participle"),
        groups=("investigate",),
        forms=("finite", "past", "infinitive", "noun", ""),
    ),
    Rule("te laten vertrekken als", _is_behind_te, no_verb, forms=_FINITE),
    Rule("breidt de inzet uit", has_its_particle, as_it_is, forms=_FINITE),
    Rule("breidt de kosten", _lacks_its_particle, no_verb, forms=_FINITE),
    Rule("zendt een verkenningsteam naar Verania", goes_to_see, no_verb, groups=("send",)),
    Rule("een half jaar na afloop van de inzet", is_when, no_verb, groups=("expire",), forms=("noun",)),
    Rule("te leveren", is_infinitive, as_it_is, forms=_INFINITIVE),
    Rule("het leveren van", is_a_noun, Becomes(form="noun"), forms=_INFINITIVE),
    Rule("wij leveren", is_of_us, Becomes(form="finite"), forms=_INFINITIVE),
    Rule("de bijdragen", is_a_plural, no_verb, forms=_INFINITIVE),
    Rule("zal twee artsen leveren", has_a_modal, as_it_is, forms=_INFINITIVE),
    Rule("Twee landen leveren artsen", always, Becomes(form="finite"), forms=_INFINITIVE),
    Rule("vraagt dit te laten duren", is_asked_of_it, Becomes(form="infinitive"), groups=("run",), forms=("finite",)),
    Rule("dat zij tot mei zal blijven", will_stay, as_it_is, lemmas=("blijven",)),
    Rule("wil tot eind 2032 in Verania blijven", stays_somewhere, Becomes(form="infinitive"), lemmas=("blijven",)),
    Rule("blijft gepland", only_helps, no_verb, lemmas=("blijven",)),
    # what stands beside it
    Rule("een uitgebreid mandaat", names_its_kind, no_verb, forms=("participle",), but=("expire",)),
    Rule("afgelopen jaar", is_over, no_verb, lemmas=("aflopen",)),
    Rule("oefenen voor hun uitzending", prepares_to_go, no_verb, groups=("serve",)),
    Rule("wil inzetten op overleg", counts_on_something, no_verb, lemmas=("inzetten",)),
    Rule("heeft een fregat", has_no_mandate, no_verb, lemmas=("hebben",)),
    Rule("het bericht", is_behind_an_article, no_verb, forms=("finite",)),
)


def settle(sentence: Sentence, cue: Cue, behind: Rule | None = None) -> Cue | None:
    """Return a verb as what it is in its sentence, by the rules ``behind`` one of them; None where it is no verb."""
    for rule in RULES_OF_VERBS.of(cue, behind):
        if rule.test(sentence, cue):
            made = rule.makes(sentence, cue)
            return settle(sentence, made, rule) if made is not None and rule.goes_on else made
    return cue


@cache
def may_become(group: str, lemma: str, form: Form) -> tuple[tuple[str, str, Form], ...]:
    """Return the verb itself and all that ``settle`` may make of it, in any sentence: each by group, lemma and form."""
    itself = Cue(start=0, end=0, kind="verb", name=group, form=form, lemma=lemma)
    return tuple(dict.fromkeys((c.name, c.lemma, c.form) for c in (itself, *_outcomes(itself, None))))


def _outcomes(cue: Cue, behind: Rule | None) -> Iterator[Cue]:
    for rule in RULES_OF_VERBS.of(cue, behind):
        for made in (becomes.made_of(cue) for becomes in outcomes(rule.makes)):
            yield made
            if rule.goes_on:
                yield from _outcomes(made, rule)
