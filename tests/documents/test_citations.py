"""Citations: each form in which ministries cite, and what only looks like one."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missieregister.documents.citations import find_citations

FORMS = {
    "Kamerstuk 99 521, nr. 405": ["kst-99521-405"],
    "Kamerstuk 99\xa0521,\nnr. 405": ["kst-99521-405"],
    "99 521 nr. 444": ["kst-99521-444"],
    "(99521, nr. 107)": ["kst-99521-107"],
    "Kamerbrief 99 237, nr. 178": ["kst-99237-178"],
    "Kamerstukken 99 521 en 94 952, nr. 403": ["kst-99521-403"],
    "95 925 V, nr. 84": ["kst-95925-V-84"],
    "Kamerstuk 95 300-XV, nr. 2": ["kst-95300-XV-2"],
    "Kamerstuk TK 91.700XII, 6": ["kst-91700-XII-6"],
    "Kamerstukken II, 2008/09, 91700.VIII, 32": ["kst-91700-VIII-32"],
    "91 501-02, nr. 2480": ["kst-91501-02-2480"],
    "Kamerstuk 91501-07-1559": ["kst-91501-07-1559"],
    "Kamerstuk, nr. 2031Z18320": ["2031Z18320"],
    "93 694, AZ": ["kst-93694-AZ"],
    "Kamerstuk 99 521, AZ, herdruk": ["kst-99521-AZ-n1"],
    "Kamerstukken I 2009/10, 91 145, nr. C": ["kst-91145-C"],
    "kamerstukdossier 99521 -446": ["kst-99521-446"],
    "99 521, nrs. 446 en 447": ["kst-99521-446", "kst-99521-447"],
    "96 045, nrs. 1-3": ["kst-96045-1", "kst-96045-2", "kst-96045-3"],
    "97 484 (R 1669), nr. 289": ["kst-97484-289"],
    "Kamerstukken II 2009/10, 97858, nr. 88, p. 3": ["kst-97858-88"],
    "Kamerstukken II 2020/21, 95 625, nr. 4, p. 12 en 13, en nr. 6": ["kst-95625-4", "kst-95625-6"],
    "zie kst-99521-AZ-n1": ["kst-99521-AZ-n1"],
    "Handelingen II 2010/11, nr. 108, item 5": ["h-tk-20102011-108-5"],
    "Handelingen I 2010/11, nr. 8, p. 12-19": ["h-ek-20102011-12-19"],
    "Aanhangsel Handelingen II 2019/20, nr. 89": ["ah-tk-20192020-89"],
    "Stb. 2019, 33": ["stb-2019-33"],
    "Staatscourant 2019, nr. 1234": ["stcrt-2019-1234"],
    "Trb. 2010, 5": ["trb-2010-5"],
    "ECLI:NL:HR:2001:AB1838.": ["ECLI:NL:HR:2001:AB1838"],
    "CELEX 32016R0679": ["celex-32016R0679"],
    "Verordening (EU) 2016/679": ["celex-32016R0679"],
    "Verordening (EU) nr. 1234/2010": ["celex-32010R1234"],
    "Besluit (GBVB) 2015/1333": ["celex-32015D1333"],
    "VNVR-resolutie 2999": ["s-res-2999"],
    "resolutie 2999 (2030) van de VN-Veiligheidsraad": ["s-res-2999"],
}


@pytest.mark.parametrize("words", FORMS)
def test_forms_of_citation(words: str) -> None:
    text = f"Zoals gemeld ({words}) blijft de inzet gelijk."
    found = find_citations(text)
    assert [c.document for c in found] == FORMS[words]
    assert all(14 <= c.start < c.end <= 14 + len(words) for c in found)


@pytest.mark.parametrize(
    "words",
    [
        "in 10 500 gevallen",
        "kosten van 12 500 en 3 militairen",
        "telefoon 070-3486486",
        "€ 12 500, nr. 3 op de lijst",
        "1 234 567, nr. 8",
        "resolutie 12 van de motie",
        "op 30 juni 2031",
        "een F-16 en hoofdtaak 2",
    ],
)
def test_what_only_looks_like_a_citation(words: str) -> None:
    assert find_citations(f"Er is sprake van {words} in deze brief.") == ()


def test_each_number_of_a_list_has_its_own_place() -> None:
    text = "Zie 99 521, nrs. 446 en 447."
    assert [text[c.start : c.end] for c in find_citations(text)] == ["99 521, nrs. 446", "447"]


@given(st.lists(st.sampled_from([*FORMS, " en ", "; ", "\n", "nrs. ", "1-60 ", "99 521", "- "]), max_size=12))
def test_places_are_in_order_and_inside_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    found = find_citations(text)
    assert list(found) == sorted(found, key=lambda c: c.start)
    assert all(0 <= c.start < c.end <= len(text) and c.document for c in found)


@pytest.mark.parametrize(
    "unit", ["99 521 ", "99 521 en ", "99 521, nrs. 1, 2, ", "Handelingen ", "nr. 1 en ", "1-", "ECLI:"]
)
def test_time_grows_with_length_only(unit: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        find_citations(unit * times)
        return time.process_time() - start

    seconds(500)
    assert seconds(40_000) < 40 * max(seconds(4_000), 0.005)
