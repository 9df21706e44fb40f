"""Codes about the statements of the zelfscan: printed codes refer to them, so none is ever used again."""

from typing import Final

from kennisbank.meldingen.melding import Code

_TERUG: Final = (
    "Haal de lijst terug zoals ze gepubliceerd is. Vul ze alleen aan met: kennisbank stellingen --ja"
)
STELLING_ONLEESBAAR: Final = Code(
    "stelling-onleesbaar",
    "„{waarde:.60}” is geen stelling en geen reeks van de zelfscan.",
    _TERUG,
    wat="Een regel in de lijst van stellingen is geen stelling en geen reeks.",
    waarom="De zelfscan weet dan niet meer wat een code op papier betekent.",
    fout="stelling gedeelde-visie: We weten waar we naartoe willen.",
    goed="stelling 1.1 gedeelde-visie: We weten waar we naartoe willen.",
)
STELLING_BEZET: Final = Code(
    "stelling-bezet",
    "Stelling {nummer} staat hier een tweede keer.",
    _TERUG,
    wat="Een nummer in de lijst van stellingen is al gebruikt.",
    waarom="Een code op papier noemt dat nummer. Wijst het naar iets anders, dan wordt de code verkeerd gelezen.",
    fout="stelling 1.1 gedeelde-visie: We weten waar we naartoe willen.\nstelling 1.1 voldoende-tijd: We maken tijd.",
    goed="stelling 1.1 gedeelde-visie: We weten waar we naartoe willen.\nstelling 2.1 voldoende-tijd: We maken tijd.",
)
STELLING_BEZET_REEKS: Final = STELLING_BEZET.variant("reeks", "Reeks {nummer} staat hier een tweede keer.")
STELLING_BEZET_ANDER: Final = STELLING_BEZET.variant(
    "ander", "Stelling {nummer} hoorde bij „{was}” en hoort hier bij „{fiche}”."
)
STELLING_ONTBREEKT: Final = Code(
    "stelling-ontbreekt",
    "Reeks {reeks} vraagt stelling {nummer}, en die staat niet in deze lijst.",
    _TERUG,
    wat="Een stelling of een reeks is uit de lijst van stellingen verdwenen.",
    waarom="Codes van vroeger verwijzen ernaar. Zonder die regel weet niemand nog wat ze betekenen.",
    fout="reeks 1 geheel: 1.1 2.1 (en stelling 2.1 staat er niet)",
    goed="stelling 2.1 voldoende-tijd: We maken tijd.\nreeks 1 geheel: 1.1 2.1",
)
STELLING_ONTBREEKT_GAT: Final = STELLING_ONTBREEKT.variant(
    "gat", "Stelling {nummer} is uit deze lijst verdwenen."
)
STELLING_ONTBREEKT_REEKS: Final = STELLING_ONTBREEKT.variant(
    "reeks", "Reeks {nummer} is uit deze lijst verdwenen."
)
STELLING_GEWIJZIGD: Final = Code(
    "stelling-gewijzigd",
    "De zelfscan vraagt: „{oud}” Hier staat nu: „{nieuw}”",
    "Dezelfde vraag, beter gezegd? Doe: kennisbank stellingen --verwoord {id} --ja. "
    "Een andere vraag? Doe: kennisbank stellingen --vervang {id} --ja. Per vergissing? Zet de zin van vroeger terug.",
    wat="Een stelling die in de zelfscan staat, is veranderd.",
    waarom="Netwerken vergelijken hun antwoorden met die van vroeger. Dat mag alleen als de vraag dezelfde bleef.",
    fout='stelling: "We maken tijd voor elkaar." (en de zelfscan vraagt: We maken tijd.)',
    goed='stelling: "We maken tijd."',
)
STELLING_VERDWENEN: Final = Code(
    "stelling-verdwenen",
    "De zelfscan vraagt stelling {nummer} van „{id}”, en die is er niet meer.",
    "Bewust weg? Leg dat vast met: kennisbank stellingen --ja. Per vergissing? Zet de stelling terug bij „{id}”.",
    wat="Een stelling die in de zelfscan staat, heeft geen fiche meer.",
    waarom="De zelfscan zou iets vragen waar nergens nog uitleg bij staat.",
    fout="reeks 1 geheel: 1.1 (en de fiche van stelling 1.1 is weg)",
    goed="reeks 2 geheel: 2.1",
)
