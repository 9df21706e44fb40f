"""Knows first names, and words that are in the name of an organisation, a place or a group but in no person's.

The first names are those that people in Flanders and Brussels often have, old and young. Names that are more often
a place, a month or a thing are left out: a warning must be right.
"""

import re
from importlib.resources import files
from typing import Final

VOORNAMEN: Final = frozenset(
    files("kennisbank.controle").joinpath("voornamen.txt").read_text(encoding="utf-8").split()
)
GEEN_MENS: Final = re.compile(
    r"^(?:de|het|een|elke?|alle|die|dit|dat|deze|voor|van|met|bij|als|wie|wat|hoe|open|samen|onze|ons|in|op|aan|uit|onder"
    r"|lokaal|lokale|nieuwe?|oude?|sociale?|sociaal|vlaamse?|brusselse?|belgische?|katholieke?|rode?|groene?|witte?"
    r"|koning|koningin|koninklijke?|prins|prinses|sint|heilige?|don|groep|arktos|vonk)(?!\w)"
    r"|(?<!\w)(?:huis|stad|gemeente|dorp|provincie|land|wijk|buurt|straat|plein|park|school|klas|kind|kinderen|gezin|gezinnen"
    r"|kleuters?|peuters?|baby'?s?|tieners?|jongeren|meisjes?|jongens?|leerling|leerlingen|ouders?|groep|team|ploeg|vzw"
    r"|vereniging|dienst|centrum|stichting|netwerk|universiteit|campus|agentschap|instituut|kruis|gemeenschap|regie|fase"
    r"|stap|vraag|punt|deel|bijlage|figuur|tabel|hoofdstuk|artikel|praktijk|bouwsteen|kernprincipe|voorbeeld|pagina"
    r"|bosco|odisee|artevelde|vives|ucll|intro|vlaanderen|belgië|wallonië|europa|brussel|antwerpen|gent|brugge|leuven"
    r"|mechelen|aalst|hasselt|genk|kortrijk|oostende|roeselare|turnhout|boom|lennik|dilbeek|lokeren|eeklo|merksplas|beverlo"
    r"|zeebrugge|anderlecht|molenbeek|schaarbeek|elsene|vorst|jette|evere|etterbeek|ukkel|laken|deurne|ledeberg|luchtbal"
    r"|rabot|heverlee|vilvoorde|halle|ronse|ninove|geel|lier|tienen|diest|aarschot|menen|waregem|deinze|wetteren|beringen"
    r"|maasmechelen|tongeren|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    r"|[\w-]+(?:school|scholen|huis|huizen|werk|werking|opbouw|dienst|diensten|raad|centrum|centra|bond|zorg|opvang|theek"
    r"|stad|straat|laan|plein|wijk|buurt|club|punt|team|groep|netwerk|schap|heid|bestuur|onderwijs|instituut|spel|plek"
    r"|ruimte|tuin|beleid|fonds|vereniging|organisatie|jarigen))(?!\w)",
    re.IGNORECASE,
)
