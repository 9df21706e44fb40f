"""The ways in which authors write a period."""

import pytest

from kennisbank.model.periode import OnleesbarePeriode, laatste_jaar, lees_periode

Moment = tuple[int, int] | None


@pytest.mark.parametrize(
    ("tekst", "van", "tot"),
    [
        ("2019", (2019, 0), None),
        ("sinds 2018", (2018, 0), None),
        ("vanaf 2018", (2018, 0), None),
        ("Sinds  November 2020", (2020, 11), None),
        ("in 2015", (2015, 0), None),
        ("rond 2015", (2015, 0), None),
        ("eind 2015", (2015, 0), None),
        ("3 mei 2015", (2015, 5), None),
        ("2016-2018", (2016, 0), (2018, 0)),
        ("2016 – 2018", (2016, 0), (2018, 0)),
        ("2016 tot 2018", (2016, 0), (2018, 0)),
        ("2016 tot en met 2018", (2016, 0), (2018, 0)),
        ("maart 2022 - februari 2024", (2022, 3), (2024, 2)),
        ("2016 - nu", (2016, 0), None),
        ("tot 2018", None, (2018, 0)),
        ("schooljaar 2018-2019", (2018, 9), None),
        ("het schooljaar 2018/2019", (2018, 9), None),
        ("29 februari 2020", (2020, 2), None),
        ("3 mei 2021 - 3 mei 2021", (2021, 5), (2021, 5)),
        ("mei 2021 - mei 2021", (2021, 5), (2021, 5)),
        ("begin 2019 - eind 2019", (2019, 0), (2019, 0)),
        ("midden 2019 - mei 2019", (2019, 0), (2019, 5)),
        ("begin maart 2020 - eind maart 2020", (2020, 3), (2020, 3)),
        ("schooljaar 2018-2019 - schooljaar 2019-2020", (2018, 9), (2019, 9)),
        ("schooljaar 2018-2019 - mei 2019", (2018, 9), (2019, 5)),
        ("1800", (1800, 0), None),
        ("onbekend", None, None),
        ("Onbekend", None, None),
    ],
)
def test_periods_that_can_be_read(tekst: str, van: Moment, tot: Moment) -> None:
    periode = lees_periode(tekst)
    assert (periode.van, periode.tot) == (van, tot)


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "ooit",
        "20191",
        "19",
        "2020-2018",
        "mei",
        "13/2019",
        "2019, 2020",
        "sinds kort",
        "2019?",
        "lente 2019",
        "tot 2018 - 2020",
        "tot 2018 - nu",
    ],
)
def test_periods_that_cannot_be_read(tekst: str) -> None:
    with pytest.raises(OnleesbarePeriode) as fout:
        lees_periode(tekst)
    assert fout.value.reden == ("volgorde" if tekst == "2020-2018" else "vorm")


@pytest.mark.parametrize(
    ("tekst", "reden", "wat"),
    [
        ("mei 2021 - maart 2021", "volgorde", ""),
        ("december 2021 tot en met maart 2021", "volgorde", ""),
        ("5 mei 2021 - 3 mei 2021", "volgorde", ""),
        ("eind 2019 - begin 2019", "volgorde", ""),
        ("eind 2019 - maart 2019", "volgorde", ""),
        ("eind maart 2020 - begin maart 2020", "volgorde", ""),
        ("schooljaar 2019-2020 - schooljaar 2018-2019", "volgorde", ""),
        ("schooljaar 2019-2020 - mei 2019", "volgorde", ""),
        ("2021 - schooljaar 2019-2020", "volgorde", ""),
        ("schooljaar 2019-2022", "schooljaar", "2019-2020"),
        ("schooljaar 2019-2018", "schooljaar", "2019-2020"),
        ("sinds schooljaar 2019/2019", "schooljaar", "2019-2020"),
        ("99 maart 2021 - 98 maart 2021", "dag", "99 maart 2021"),
        ("31 april 2021", "dag", "31 april 2021"),
        ("29 februari 2021", "dag", "29 februari 2021"),
        ("0 mei 2021", "dag", "0 mei 2021"),
        ("2019 - 32 mei 2021", "dag", "32 mei 2021"),
        ("sinds 0000", "jaar", "0000"),
        ("0019 - 2021", "jaar", "0019"),
        ("1799", "jaar", "1799"),
        ("2019 - 0021", "jaar", "0021"),
    ],
)
def test_periods_that_cannot_be(tekst: str, reden: str, wat: str) -> None:
    with pytest.raises(OnleesbarePeriode) as fout:
        lees_periode(tekst)
    assert (fout.value.reden, fout.value.wat) == (reden, wat)


def test_the_newest_moment_sorts_first() -> None:
    teksten = ["onbekend", "2019", "sinds mei 2020", "2016-2018", "sinds 2020"]
    op_volgorde = sorted(teksten, key=lambda tekst: lees_periode(tekst).recentste, reverse=True)
    assert op_volgorde == ["sinds mei 2020", "sinds 2020", "2019", "2016-2018", "onbekend"]


@pytest.mark.parametrize(("tekst", "jaar"), [("2016-2018", 2018), ("sinds 2020", 2020), ("onbekend", 0)])
def test_the_last_year_that_a_period_names(tekst: str, jaar: int) -> None:
    assert laatste_jaar(lees_periode(tekst)) == jaar
