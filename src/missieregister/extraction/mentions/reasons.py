"""Reasons that are given with a preposition, and what they name by the way: ``gelet op de inzet in Bosnië``."""

from missieregister.extraction.text.phrases import any_of
from missieregister.extraction.text.us import OUR_CABINET, OUR_COUNTRY
from missieregister.knowledge.words import Scenery
from missieregister.patterns import regex


class Reasons:
    """Patterns of what a reason opens with (``because`` of ``scenery.yaml``); built once."""

    def __init__(self, words: Scenery) -> None:
        because = any_of(words.because)
        #: "gelet op de inzet in Bosnië", "omdat zij voor de missie in Kunduz nodig waren"
        self.by_the_way = regex(
            rf"(?:(?<!\w)(?:{because}|door|ondanks|naast|na|ten koste van|in plaats van)|"
            r"(?<=zij)\svoor|(?<=nodig)\svoor)\s(?:de|het|onze|haar)\s(?:[\w-]+\s)?\Z|"
            # "gelet op de druk die de uitzending naar Uruzgan"
            rf"(?<!\w)(?:{because}|ondanks)\s(?:de|het)\s[\w-]+\s(?:die|dat)\s"
            r"(?:[\w-]+\s){0,3}\Z"
        )
        #: "in verband met de uitzending van een bataljon mariniers naar Verania"
        self.as_a_reason = regex(
            rf"(?<!\w)(?:(?:{because}|met\shet\soog\sop|ondanks|naast)\s[^,;.\n]*|na\s(?:de|het|een)\s[\w-]+\s(?:van\s"
            r"(?:(?!(?:stuur|stur|ga|vertrek|is|zijn|heeft|hebben|zit|word|kom)\w*\s)[\w-]+\s){0,8})?)\Z"
        )
        #: before a place that explains something: "gelet op de inzet in Bosnië"
        self.aside = regex(
            rf"(?<!\w)(?:{because}|met het oog op|door|doordat|"
            r"ondanks|omdat|aangezien|naast|na)\s[^;]*\Z|"
            r"(?<!\w)(?:teruggetrokken|weggehaald|vertrokken)\som\s(?:naar\s(?:de\s|het\s)?)?\Z|"
            r"(?<!\w)(?:met inbegrip van|inclusief|nodig voor)\s[^;,]*\Z"
        )
        #: "heeft dit verzoek afgewezen, omdat de specialisten al voor X waren bestemd": X is no more than why
        self.first = regex(rf"(?:{because}|omdat|aangezien|doordat|door|nu)\s[^,;]*,\s")
        #: what is no more than why, whatever the sentence tells
        self.sure = regex(
            rf"(?:{because}|omdat|aangezien|doordat|daar(?=\s(?:de|het|deze|onze|nederland|zij)\s))\s[^,;]*,\s"
        )
        #: "Hoewel Nederland al met negen waarnemers in A werkt, ziet het ruimte voor zes stafofficieren"
        self.although = regex(r"(?:hoewel|ofschoon|alhoewel)\s[^,;]*,\s")
        #: "Mede gelet op de samenloop met A zal het kabinet dit mandaat niet verlengen": up to the verb behind it
        self.inverted = regex(
            rf"(?:mede\s)?(?:{because})\s[^,;]{{3,160}}?(?=\s[\w-]+\s(?:{OUR_CABINET}|{OUR_COUNTRY}|wij)\s)"
        )
        #: "Na afloop van de inzet in A levert Nederland veertig militairen aan B": up to the verb behind it
        self.setting = regex(
            r"(?:na|sinds|sedert|naast|behalve|in plaats van|voorafgaand aan|vooruitlopend op)\s[^,;:]{3,160}?"
            r"(?=\s[\w-]+\s(?:het\skabinet|de\sregering|nederland|ons\sland|defensie|wij)\s)"
        )
