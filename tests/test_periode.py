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
    ],
)
def test_periods_that_cannot_be_read(tekst: str) -> None:
    with pytest.raises(OnleesbarePeriode):
        lees_periode(tekst)


def test_the_newest_moment_sorts_first() -> None:
    teksten = ["onbekend", "2019", "sinds mei 2020", "2016-2018", "sinds 2020"]
    op_volgorde = sorted(teksten, key=lambda tekst: lees_periode(tekst).recentste, reverse=True)
    assert op_volgorde == ["sinds mei 2020", "sinds 2020", "2019", "2016-2018", "onbekend"]


@pytest.mark.parametrize(("tekst", "jaar"), [("2016-2018", 2018), ("sinds 2020", 2020), ("onbekend", 0)])
def test_the_last_year_that_a_period_names(tekst: str, jaar: int) -> None:
    assert laatste_jaar(lees_periode(tekst)) == jaar
