"""For whom and with whom: a voorbeeld is put in the groups that its own words name, and in no other."""

import pytest

from kennisbank.collectie.collectie import Collectie
from kennisbank.uitvoer.web.groepen import doelgroepen, partnersoorten

VOOR_WIE = [
    ("Gezinnen met kinderen tot 3 jaar", ["baby-peuter"]),
    ("Kinderen van 0 tot 6 jaar en hun ouders", ["baby-peuter", "kleuter"]),
    ("kinderen van 6 tot 15 jaar", ["lagere-school", "jongere"]),
    ("Kinderen tot ongeveer 4 jaar en wie hen opvoedt", ["baby-peuter", "kleuter"]),
    ("Gezinnen in armoede met een kind jonger dan drie", ["baby-peuter"]),
    ("Aanstaande ouders en gezinnen met kinderen tot en met 24 jaar", ["zwanger", "baby-peuter", "kleuter", "lagere-school", "jongere"]),
    ("Kleuters, kinderen van de lagere school en tieners in de wijk", ["kleuter", "lagere-school", "jongere"]),
    ("Ouders en kinderen in het basisonderwijs", ["kleuter", "lagere-school"]),
    ("Zwangere vrouwen en hun gezin", ["zwanger"]),
    ("Iedereen, met verlaagd tarief voor mensen in armoede", ["bewoners"]),
    ("Iedereen die met kinderen en gezinnen werkt in vier gemeenten", ["medewerkers"]),
    ("Leerkrachten, zorgleerkrachten en directies", ["medewerkers"]),
    ("Gezinnen in Beringen", []),
]  # fmt: skip
PARTNERS = [
    (["basisscholen", "kinderopvang"], ["school", "opvang"]),
    (["hogeschool"], ["onderzoek"]),
    (["stad en OCMW"], ["bestuur"]),
    (["Vlaamse Gemeenschapscommissie", "fonds"], []),
    (["gemeenschapscentrum"], ["vrije-tijd"]),
    (["vereniging waar armen het woord nemen"], ["armoede"]),
    (["buitenschoolse opvang"], ["opvang"]),
    (["vrijwilligers", "bewoners"], ["mensen"]),
]


@pytest.mark.parametrize(("voor_wie", "groepen"), VOOR_WIE)
def test_a_text_on_for_whom_names_its_groups(voor_wie: str, groepen: list[str]) -> None:
    assert doelgroepen(voor_wie) == groepen


@pytest.mark.parametrize(("partners", "soorten"), PARTNERS)
def test_partners_name_their_kinds(partners: list[str], soorten: list[str]) -> None:
    assert partnersoorten(partners) == soorten


def test_most_voorbeelden_are_found_by_the_kind_of_partner(collectie: Collectie) -> None:
    gevonden = [v for v in collectie.voorbeelden if partnersoorten(v.velden.partners)]
    assert len(gevonden) >= 0.9 * len(collectie.voorbeelden)
