# ruff: noqa: E501  (templates of pages)
"""Writes a sample letter as each rendition that is text: official XML and HTML, web page text, Markdown, OpenTK, news."""

from html import escape

from letter import DOSSIER, DOSSIER_TITLE, Cite, Inline, Letter, Note, plain

NBSP = "\xa0"
MENU = """ [besluiten] [overzicht] [commissies] [activiteiten] [ongeplande activiteiten] [kamerleden] [geschenken] [kamerstukdossiers] [open vragen]
[verslagen] [stemmingen] [toezeggingen] [🔍 uitgebreid zoeken] [wat is dit?]"""  # fmt: skip


def _spaced(text: str) -> str:
    """As typesetters leave it: no-break spaces inside dossier numbers."""
    return text.replace(DOSSIER, DOSSIER.replace(" ", NBSP)).replace("nr. ", f"nr.{NBSP}")


# --- official XML


def _xml_inline(body: list[Inline]) -> str:
    out = []
    for piece in body:
        if isinstance(piece, Note):
            out.append(
                f'<noot id="ID-{piece.number}" type="voet"><noot.nr>{piece.number}</noot.nr>'
                f"<noot.al>{_xml_inline(piece.body)}</noot.al></noot>"
            )
        elif isinstance(piece, Cite):
            words = escape(_spaced(piece.words), quote=False)
            out.append(f'<extref doc="{piece.document}" soort="document" status="actief">{words}</extref>')
        else:
            text = escape(piece, quote=False)
            text = text.replace("kustwacht", "kust<?xpp afbm?>wacht", 1)
            out.append(text.replace("Taakgroep Alcyon", '<nadruk type="cur">Taakgroep Alcyon</nadruk>', 1))
    return "".join(out)


def _xml_table(rows: list[list[list[Inline]]]) -> list[str]:
    def row(cells: list[list[Inline]]) -> str:
        entries = "".join(f'<entry colname="c{n}"><al>{_xml_inline(c)}</al></entry>' for n, c in enumerate(cells, 1))
        return f"<row>{entries}</row>"

    specs = "".join(f'<colspec colnum="{n}" colname="c{n}"/>' for n in range(1, len(rows[0]) + 1))
    return [
        f'<table frame="topbot"><tgroup cols="{len(rows[0])}">{specs}',
        f"<thead>{row(rows[0])}</thead>",
        f"<tbody>{''.join(row(r) for r in rows[1:])}</tbody></tgroup></table>",
    ]


def _xml_body(letter: Letter) -> list[str]:
    out: list[str] = []
    depth = 0
    in_list = False
    for part in letter.parts:
        if in_list and part.kind != "li":
            out.append("</lijst>")
            in_list = False
        if part.kind in ("h1", "h2"):
            level = int(part.kind[1])
            out.append("</divisie>" * (depth - level + 1))
            number, dot, words = plain(part.body).partition(" ") if letter.numbered else ("", "", "")
            kop = f"<nr>{number}</nr><titel>{words}</titel>" if dot else f"<titel>{plain(part.body)}</titel>"
            out.append(f"<divisie><kop>{kop}</kop>")
            depth = level
        elif part.kind == "li":
            if not in_list:
                out.append('<lijst type="expliciet" level="single">')
                in_list = True
            out.append(f"<li><li.nr>–</li.nr><al>{_xml_inline(part.body)}</al></li>")
        elif part.kind == "table":
            out += _xml_table(part.rows)
        else:
            out.append(f"<al>{_xml_inline(part.body)}</al>")
    return [line for line in [*out, "</lijst>" if in_list else "", "</divisie>" * depth] if line]


def xml(letter: Letter) -> str:
    """The official publication as XML, in the structure of kamerstukken."""
    kamer = "2" if letter.head["chamber"] == "Tweede Kamer" else "1"
    signed = "".join(
        f"<ondertekening><functie>{office}</functie><naam><voornaam>{first}</voornaam>"
        f"<achternaam>{last}</achternaam></naam></ondertekening>\n"
        for office, first, last in letter.signatures
    )
    body = "\n".join(_xml_body(letter))
    return f"""<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie>
<metadata><meta name="OVERHEIDop.externMetadataRecord" scheme="" content="{letter.id}/metadata.xml"/></metadata>
<kamerstuk>
<kamerstukkop>
<tekstregel inhoud="kameraanduiding">{letter.head["chamber"]} der Staten-Generaal</tekstregel>
<tekstregel inhoud="vergaderjaar">Vergaderjaar {letter.session}</tekstregel>
</kamerstukkop>
<dossier><dossiernummer><dossiernr>{DOSSIER}</dossiernr></dossiernummer><titel>{DOSSIER_TITLE}</titel></dossier>
<stuk>
<stuknr>Nr. <ondernummer kamer="{kamer}">{letter.head["number"]}</ondernummer></stuknr>
<titel>{letter.head["title"]}</titel>
<datumtekst><datum isodatum="{letter.head["date"]}">{letter.date}</datum></datumtekst>
<algemeen><vrije-tekst><tekst status="goed">
<al>{letter.addressee}</al>
<al>Den Haag, {letter.date}</al>
{body}
</tekst></vrije-tekst></algemeen>
<tekst-sluiting>
{signed}</tekst-sluiting>
</stuk>
</kamerstuk>
</officiele-publicatie>
"""


# --- official HTML


def _html_inline(body: list[Inline]) -> str:
    out = []
    for piece in body:
        if isinstance(piece, Note):
            n = piece.number
            out.append(f'<a class="nootnum voet noot" href="#noot-{n}" id="ref-{n}"><sup>{n}</sup></a>')
        elif isinstance(piece, Cite):
            words = escape(piece.words).replace(DOSSIER, "39&nbsp;990").replace("nr. ", "nr.&#160;")
            out.append(f'<a href="{piece.document}.html" class="document-link">{words}</a>')
        else:
            text = escape(piece).replace("é", "&eacute;").replace("ë", "&#235;")
            out.append(text.replace("Taakgroep Alcyon", '<em class="cur">Taakgroep Alcyon</em>', 1))
    return "".join(out)


def _html_body(letter: Letter) -> list[str]:
    out: list[str] = []
    in_list = False
    for part in letter.parts:
        if in_list and part.kind != "li":
            out.append("</ul>")
            in_list = False
        if part.kind in ("h1", "h2"):
            tag = f"h{int(part.kind[1]) + 2}"
            out.append(f'<{tag} class="divisiekop{part.kind[1]}">{_html_inline(part.body)}</{tag}>')
        elif part.kind == "li":
            if not in_list:
                out.append('<ul class="expliciet whitespace-small">')
                in_list = True
            out.append(
                f'<li class="li"><p class="labeled"><span class="ol">– </span>{_html_inline(part.body)}</p></li>'
            )
        else:
            out.append(f'<p class="al">{_html_inline(part.body)}\n   </p>')
    return out + (["</ul>"] if in_list else [])


def _html_notes(letter: Letter) -> str:
    return "\n".join(
        f'<div class="voet noot" id="noot-{n.number}"><h5 class="note-close"><a href="#ref-{n.number}">X</a> Noot</h5>'
        f'<sup class="noot-nr">{n.number}</sup><p class="noottekst">{_html_inline(n.body)}</p></div>'
        for n in letter.notes
    )


def html(letter: Letter) -> str:
    """The official publication's page, with the menus and meta elements that surround it."""
    metas = {
        "DC.identifier": letter.id,
        "DC.title": f"{DOSSIER_TITLE}; Brief regering",
        "DC.type": "Kamerstuk",
        "DC.creator": f"{letter.head['chamber']} der Staten-Generaal",
        "OVERHEIDop.dossiernummer": DOSSIER.replace(" ", ""),
        "OVERHEIDop.dossiertitel": DOSSIER_TITLE,
        "OVERHEIDop.ondernummer": letter.head["number"],
        "OVERHEIDop.vergaderjaar": letter.session,
        "OVERHEIDop.publicationName": "Kamerstuk",
        "DCTERMS.issued": letter.head["date"],
        "DCTERMS.language": "nl",
    }
    meta = "\n".join(f'<meta name="{name}" content="{value}" />' for name, value in metas.items())
    signed = "\n".join(
        f'<p class="ondertekening"><span class="functie">{office}</span>\n   <span class="naam">'
        f'<span class="voornaam">{first}</span> <span class="achternaam">{last}</span></span></p>'
        for office, first, last in letter.signatures
    )
    body = "\n".join(_html_body(letter))
    return f"""<!DOCTYPE html>
<html lang="nl">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
{meta}
<title>{DOSSIER_TITLE}</title>
<script type="text/javascript">if (1 < 2) {{ document.write("<p>geen tekst</p>"); }}</script>
<style>.noot {{ display: block }}</style>
</head>
<body>
<div id="kopregel"><ul class="service-navigatie"><li><a href="#">Zoeken</a></li><li><a href="#">Help</a></li></ul></div>
<table class="metadata"><tr><th>Datum publicatie</th><th>Organisatie</th><th>Vergaderjaar</th><th>Dossier- en ondernummer</th></tr>
<tr><td></td><td>{letter.head["chamber"]} der Staten-Generaal</td><td>{letter.session}</td><td>39990 nr. {letter.head["number"]}</td></tr></table>
<div id="inhoudsopgave"><ul class="toc"><li><a href="#stuk">{letter.number}</a></li></ul></div>
<div id="broodtekst">
<div class="kamerstuk"><a id="stuk"></a>
<h1 class="kamerstuk_kop"><span class="dossiernr">39&nbsp;990</span> <span class="dossiertitel">{DOSSIER_TITLE}</span></h1>
<h2 class="stuk_kop"><span class="stuknr">{letter.number}</span> <span class="stuktitel">{letter.head["title"]}</span></h2>
<p class="al">{letter.addressee}</p>
<p class="al">Den Haag, {letter.date.replace(" ", "&nbsp;", 1)}</p>
{body}
<div class="tekst-sluiting">
{signed}
</div>
</div>
<div id="noten">
{_html_notes(letter)}
</div>
</div>
<div id="voetregel"><a href="#">Over deze site</a> <a href="#">Contact</a></div>
</body>
</html>
"""


# --- text


def _text_parts(letter: Letter, mark: str = "{}") -> list[str]:
    return [("- " if part.kind == "li" else "") + plain(part.body, mark) for part in letter.parts]


def text(letter: Letter) -> str:
    """The text of the official publication's page, as a browser saves it: glued table, notes at the end."""
    notes = "\n\n".join(f"X Noot\n{n.number}\n\n{plain(n.body)}" for n in letter.notes)
    signed = "\n\n".join(f"{office} {first} {last}" for office, first, last in letter.signatures)
    body = "\n\n".join(
        [
            f"{DOSSIER} {DOSSIER_TITLE}",
            f"{letter.number} {letter.head['title']}",
            letter.addressee,
            f"Den Haag, {letter.date}",
            *_text_parts(letter),
            signed,
        ]
    )
    glued = f"{letter.head['chamber']} der Staten-Generaal{letter.session}39990 nr. {letter.head['number']}"
    return _spaced(
        f"Kamerstuk\n\nDatum publicatieOrganisatieVergaderjaarDossier- en ondernummer\n{glued}\n\n{body}\n\n\n{notes}\n"
    )


def opentk(letter: Letter) -> str:
    """The text of an OpenTK page: menu, record, links, then the letter with its notes as a list."""
    number, date, updated, version, case = (piece.strip() for piece in letter.head["opentk"].split(","))
    notes = "\n".join(f"  {n.number}. {plain(n.body)}↩︎" for n in letter.notes)
    signed = "\n\n".join(f"{office}\n{first} {last}" for office, first, last in letter.signatures)
    body = "\n\n".join(
        [
            f"{letter.head['chamber']} der Staten-Generaal 2\nVergaderjaar {letter.session}",
            f"{DOSSIER} {DOSSIER_TITLE}",
            f"{letter.number} {letter.head['title']}",
            letter.addressee,
            f"Den Haag, {letter.date}",
            *_text_parts(letter),
            signed,
        ]
    )
    return f"""{MENU}

{letter.head["subject"]}

{DOSSIER_TITLE}

Brief regering

Nummer: {number}, datum: {date}, bijgewerkt: {updated}, versie: {version}

Directe link naar document (.pdf), link naar pagina op de Tweede Kamer site, officiële HTML versie ({letter.id}).

Gerelateerde personen:

Onderdeel van kamerstukdossier 39990 -{letter.head["number"]} {DOSSIER_TITLE}.

Onderdeel van zaak {case}:

Onderdeel van activiteiten:

Preview document (🔗 origineel)


{body}


{notes}
"""


def markdown(letter: Letter) -> str:
    """Markdown as OCR of the PDF makes it: bold letterhead, ``<sup>`` marks, notes and page breaks in between."""
    shift = 1 if "reprint" in letter.head else 0
    mark = "<sup>{}</sup>"
    out = [
        f"Vergaderjaar {letter.session.replace('-', '–')}",
        f"**{DOSSIER}**",
        f"**{DOSSIER_TITLE}**",
        f"**{letter.number}{' HERDRUK<sup>1</sup>' if shift else ''}**",
        f"**{letter.head['title']}**",
        letter.addressee,
        f"Den Haag, {letter.date}",
    ]
    pending = [f"<sup>1</sup> {letter.head['reprint']}"] if shift else []
    for n in letter.notes:
        n.number += shift
    for at, part in enumerate(letter.parts):
        if part.kind in ("h1", "h2"):
            out.append(f"{'#' * int(part.kind[1])} **{plain(part.body)}**")
        else:
            out.append(("- " if part.kind == "li" else "") + plain(part.body, mark))
        pending += [f"<sup>{p.number}</sup> {plain(p.body)}" for p in part.body if isinstance(p, Note)]
        if at % 5 == 4:
            out += [*pending, "---"]
            pending = []
    out += [f"{office}\n{first} {last}" for office, first, last in letter.signatures]
    for n in letter.notes:
        n.number -= shift
    return "\n\n".join([*out, *pending]) + "\n"


def news(letter: Letter) -> str:
    """A ministry's news item as its page's text: a title, short paragraphs, bare headings, no date."""
    title = letter.head["news"]
    figure = (
        "Vergroot afbeelding Rubberboot met mariniers voor de kust.\nArchieffoto: mariniers oefenen met de kustwacht."
    )
    first, *rest = _text_parts(letter)
    return "\n\n".join([title, first, figure, *rest]) + "\n"
