"""The gazetteer: its files are sound, its names tell missions apart, and its faults are said in Dutch."""

import csv
import json
import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import missieregister.knowledge
from missieregister.knowledge.gazetteer import (
    GazetteerError,
    fold_name,
    load_missions,
    mission_schema,
    read_mission,
)
from missieregister.model.mission import Mission
from missieregister.model.problems import Problem

KNOWLEDGE = Path(missieregister.knowledge.__file__).parent
FOLDER = KNOWLEDGE / "missions"
MISSIONS = load_missions(FOLDER)
OWN = {"id": "vmo", "name": "Voorbeeldmissie Oost"}


def write(folder: Path, **fields: object) -> None:
    raw = {**OWN, **fields}
    text = yaml.safe_dump(raw, allow_unicode=True, sort_keys=False)
    (folder / f"{raw['id']}.yaml").write_text(text, encoding="utf-8")


def faults(folder: Path) -> list[Problem]:
    with pytest.raises(GazetteerError) as caught:
        load_missions(folder)
    return list(caught.value.problems)


def fault(text: str, file_name: str = "vmo.yaml") -> str:
    read = read_mission(text.encode(), file_name)
    assert isinstance(read, Problem)
    assert read.source == file_name
    assert read.remedy
    return read.line()


# --- the files that ship


def test_there_are_at_least_two_hundred() -> None:
    assert len(MISSIONS) >= 200


def test_the_committed_schema_is_the_one_the_type_gives() -> None:
    committed = json.loads((KNOWLEDGE / "schema" / "mission.schema.json").read_text(encoding="utf-8"))
    assert committed == mission_schema()


def test_every_file_fits_the_schema() -> None:
    schema = mission_schema()
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for file in FOLDER.iterdir():
        if file.name.endswith(".yaml"):
            raw = yaml.safe_load(file.read_text(encoding="utf-8"))
            assert not list(validator.iter_errors(raw)), file.name


def test_fields_stand_in_the_order_of_the_type() -> None:
    order = list(Mission.__struct_fields__)
    for file in FOLDER.iterdir():
        if file.name.endswith(".yaml"):
            given_order = list(yaml.safe_load(file.read_text(encoding="utf-8")))
            assert given_order == sorted(given_order, key=order.index), file.name


def test_no_mission_lists_one_name_twice() -> None:
    for mission in MISSIONS.values():
        listed = [alias if isinstance(alias, str) else alias.name for alias in mission.aliases]
        # Case counts in names of at most four letters: eFP and EFP are two.
        names = [n if len(n) <= 4 else fold_name(n) for n in [*{mission.name, mission.name_en}, *listed]]
        assert len(names) == len(set(names)), mission.id


def test_no_plain_name_is_only_a_country() -> None:
    countries = {fold_name(country) for mission in MISSIONS.values() for country in mission.countries}
    for mission in MISSIONS.values():
        for name in mission.names():
            assert fold_name(name.name) not in countries or name.only_with, mission.id


def test_years_are_sane_and_successors_follow() -> None:
    for mission in MISSIONS.values():
        for year in (mission.start_year, mission.end_year):
            assert year is None or 1948 <= year <= 2026, mission.id
        # The register looks at missions since 1990.
        assert mission.end_year is None or mission.end_year >= 1990, mission.id
        successor = MISSIONS[mission.successor] if mission.successor else None
        if successor and successor.start_year and mission.start_year:
            assert successor.start_year >= mission.start_year, mission.id


def test_parents_never_go_round() -> None:
    for mission in MISSIONS.values():
        seen = [mission.id]
        parent = mission.parent
        while parent is not None:
            assert parent not in seen, mission.id
            seen.append(parent)
            parent = MISSIONS[parent].parent


@pytest.mark.parametrize(
    ("mission", "name"),
    [
        ("eucap-somalia", "EUCAP Somalië"),
        ("euam-ukraine", "EUAM Oekraïne"),
        ("nmi", "NAVO-missie in Irak"),
        ("minusma", "VN-missie in Mali"),
        ("eutm-mali", "EU-trainingsmissie in Mali"),
        ("takuba", "Task Force Takuba"),
        ("oir", "strijd tegen ISIS"),
        ("isaf", "International Security Assistance Force"),
    ],
)
def test_a_name_that_letters_use_means_its_mission(mission: str, name: str) -> None:
    owners = [m.id for m in MISSIONS.values() for n in m.names() if fold_name(n.name) == fold_name(name)]
    assert owners == [mission]


def plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", fold_name(name))
    return "".join(c for c in letters if not unicodedata.combining(c))


@pytest.mark.real
def test_every_name_of_the_gold_table_is_known(shared: Path) -> None:
    with (shared / "gold" / "missions.tsv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            mission = MISSIONS[row["id"]]
            known = {plain(n) for n in (mission.id, *mission.lookup, *(n.name for n in mission.names()))}
            wanted = [row["name"], *filter(None, (row["aliases"] or "").split("|"))]
            assert not [name for name in wanted if plain(name) not in known], mission.id


# --- what the loader says of a faulty file


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id: vmo\n", "Het veld name ontbreekt."),
        ("id: vmo\nname: V\nland: Mali\n", "Het veld land bestaat niet."),
        ("id: vmo\nname: 12\n", "Het veld name moet tekst zijn: zet aanhalingstekens om het getal."),
        ("id: vmo\nname: V\ndossiers: [29521]\n", "Het veld dossiers (nummer 1) moet tekst zijn"),
        ("id: vmo\nname: V\ndossiers: [abc]\n", "Het veld dossiers (nummer 1) heeft niet de juiste vorm."),
        ("id: vmo\nname: V\naliases: VMO\n", "Het veld aliases moet een lijst zijn."),
        ("id: vmo\nname: V\naliases:\n  - only_with: [Mali]\n", "Het veld name ontbreekt."),
        ("id: vmo\nname: ''\n", "Het veld name is leeg."),
        ("id: vmo\nname: V\nkind: army\n", "Het veld kind heeft de onbekende waarde 'army'."),
        ("id: vmo\nname: V\nregion: Maan\n", "Het veld region heeft de onbekende waarde 'Maan'."),
        ("id: vmo\nname: V\nstart_year: vorig jaar\n", "Het veld start_year moet een jaartal zijn"),
        ("id: vmo\nname: V\nstart_year: 20\n", "Het veld start_year moet een jaartal zijn"),
        ("id: vmo\nname: V\nstart_year: 2020\nend_year: 2019\n", "Het veld end_year ligt voor start_year."),
        ("id: vmo\nname: V\nname: W\n", "Het veld name staat er twee keer in."),
        ("id: andere\nname: V\n", "Noem het bestand andere.yaml."),
        ("id: vmo\nname: [V\n", "Het bestand is geen geldige YAML."),
        ("- vmo\n", "Het bestand bevat geen velden."),
        ("", "Het bestand bevat geen velden."),
    ],
)
def test_a_fault_is_named_with_its_field(text: str, said: str) -> None:
    assert said in fault(text)


def test_bytes_that_are_not_utf8_are_said_so() -> None:
    read = read_mission("id: vmo\nname: Oekraïne\n".encode("latin-1"), "vmo.yaml")
    assert isinstance(read, Problem)
    assert "geen UTF-8" in read.reason


@given(st.binary(max_size=60) | st.text(alphabet="id: vmona\n-[]{}\"'&*!#\0", max_size=60).map(str.encode))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    assert isinstance(read_mission(data, "vmo.yaml"), Mission | Problem)


def test_all_faulty_files_are_named_at_once(tmp_path: Path) -> None:
    write(tmp_path, id="a", kind="leger")
    write(tmp_path, id="b")
    write(tmp_path, id="c", region="Maan")
    assert [problem.source for problem in faults(tmp_path)] == ["a.yaml", "c.yaml"]


@pytest.mark.parametrize("fields", [{"parent": "weg"}, {"successor": "weg"}, {"members": ["weg"]}])
def test_a_reference_to_no_mission_is_a_fault(tmp_path: Path, fields: dict[str, object]) -> None:
    write(tmp_path, **fields)
    (problem,) = faults(tmp_path)
    assert problem.source == "vmo.yaml"
    assert f"Het veld {next(iter(fields))} noemt weg" in problem.reason


def test_a_mission_is_not_its_own_parent(tmp_path: Path) -> None:
    write(tmp_path, parent="vmo")
    assert "noemt de missie zelf" in faults(tmp_path)[0].reason


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("VMO West", "vmo-west"),
        ({"name": "VMO", "only_with": ["Mali"]}, {"name": "VMO", "only_with": ["Niger", "mali"]}),
    ],
)
def test_a_shared_name_without_a_rule_is_a_fault(tmp_path: Path, first: object, second: object) -> None:
    write(tmp_path, id="een", name="Eerste", aliases=[first])
    write(tmp_path, id="twee", name="Tweede", aliases=[second])
    (problem,) = faults(tmp_path)
    assert "hoort bij een en twee" in problem.reason


def test_a_shared_name_with_a_rule_is_fine(tmp_path: Path) -> None:
    write(tmp_path, id="een", name="Eerste", aliases=["VMO"])
    write(tmp_path, id="twee", name="Tweede", aliases=[{"name": "VMO", "only_with": ["Mali"]}])
    write(tmp_path, id="drie", name="Derde", aliases=[{"name": "VMO", "only_with": ["Niger"]}])
    assert set(load_missions(tmp_path)) == {"een", "twee", "drie"}


def test_the_example_in_the_readme_is_a_mission() -> None:
    text = (FOLDER / "README.md").read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    mission = read_mission(text.encode(), "voorbeeldmissie-oost.yaml")
    assert isinstance(mission, Mission)
    assert [name.name for name in mission.names()][:3] == [
        "Voorbeeldmissie Oost",
        "Example Mission East",
        "VMO",
    ]
