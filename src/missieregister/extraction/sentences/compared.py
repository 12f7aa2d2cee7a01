"""What a sentence measures a number by: the ceiling that is only compared with is none that it tells."""

from missieregister.patterns import regex

#: "een minder dan het plafond toelaat", "het maximum dat het mandaat toestaat": no more than a comparison
COMPARED = regex(
    r",\s(?:(?:\w+\s)?(?:minder|meer)\sdan\shet\s(?:mandaat|plafond|maximum)|het\s(?:maximum|aantal)\sdat\shet\s(?:mandaat|"
    r"plafond)|(?:in\splaats\svan|minder\sdan|tegenover)\s(?:de|het)\s(?:[\w-]+\s){1,4}(?:die|dat|waarin|waarvoor)\s"
    r"(?:het|ons)\s(?:[\w-]+e\s)?(?:mandaat|plafond))\s[^,;]*$",
    words=("mandaat", "plafond", "maximum", "aantal"),
)
