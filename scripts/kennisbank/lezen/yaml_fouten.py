"""Explains one YAML syntax error in Dutch and proposes how its line may be mended; reads nothing else."""

import re
from typing import Any

from kennisbank.melding import Plek, Vondst

_SLEUTEL = re.compile(r"^(\s*(?:- +)?)([^\s:#\"'\[\]{}][^:#]*?)(\s*):(\s+)(.*)$")
_ZONDER_SPATIE = re.compile(r"^(\s*)([a-z_]+):([^\s/].*)$")
_KRULPAAR = re.compile(r"^[“”„‟‘’‚‛«](.*)[“”‟‘’‛»]$")  # noqa: RUF001 (curly quotes of word processors)


def herstel(tekst: str, fout: Exception) -> tuple[Vondst, str | None]:
    """Return the finding for `fout`, and `tekst` mended at that line or None when there is no sure way."""
    merk = getattr(fout, "problem_mark", None) or getattr(fout, "context_mark", None)
    if merk is None:
        return _vreemd_teken(tekst, fout), None
    regels = tekst.split("\n")
    probleem = str(getattr(fout, "problem", "") or "")
    nummer = min(merk.line, len(regels) - 1)
    for zoek in (_tab, _krulpaar, _dubbele_punt, _geen_spatie, _begin_teken, _na_aanhaling):
        for kandidaat in _kandidaten(regels, nummer, fout):
            gevonden = zoek(regels[kandidaat], kandidaat, probleem)
            if gevonden:
                vondst, regel = gevonden
                return vondst, None if regel is None else "\n".join([*regels[:kandidaat], regel, *regels[kandidaat + 1 :]])
    return _algemeen(regels, nummer, merk, fout), None


def _kandidaten(regels: list[str], nummer: int, fout: Exception) -> list[int]:
    """Return the lines that may have caused the error: its own, the one before, where its context began."""
    context = getattr(fout, "context_mark", None)
    kandidaten = [nummer]
    vorige = nummer - 1
    while vorige >= 0 and not regels[vorige].strip():
        vorige -= 1
    kandidaten += [vorige] if vorige >= 0 else []
    kandidaten += [context.line] if context is not None and context.line < len(regels) else []
    return kandidaten


def _tab(regel: str, nummer: int, probleem: str) -> tuple[Vondst, str | None] | None:
    inspringing = regel[: len(regel) - len(regel.lstrip())]
    if "\t" not in inspringing and not re.match(r"^\s*(?:-|[\w ]+:)[ ]*\t", regel):
        return None
    kolom = regel.index("\t") + 1
    vondst = Vondst(Plek(nummer + 1, kolom), "tab", "Hier staat een tab. YAML leest alleen spaties.", "Vervang elke tab door twee spaties.")
    return vondst, regel.replace("\t", "  ")


def _krulpaar(regel: str, nummer: int, probleem: str) -> tuple[Vondst, str | None] | None:
    gevonden = _SLEUTEL.match(regel)
    if not gevonden or not (paar := _KRULPAAR.match(gevonden[5].strip())):
        return None
    vondst = Vondst(
        Plek(nummer + 1, gevonden.start(5) + 1),
        "aanhalingstekens-krul",
        "De waarde staat tussen krullende aanhalingstekens; die tellen als gewone letters.",
        f'Schrijf rechte aanhalingstekens: "{paar[1][:60]}".',
    )
    return vondst, _geciteerd(gevonden, paar[1])


def _dubbele_punt(regel: str, nummer: int, probleem: str) -> tuple[Vondst, str | None] | None:
    gevonden = _SLEUTEL.match(regel)
    if not gevonden or gevonden[5][:1] in "\"'[{|>&*!" or not re.search(r":(?:\s|$)", gevonden[5]):
        return None
    plek = gevonden.start(5) + next(m.start() for m in re.finditer(r":(?:\s|$)", gevonden[5])) + 1
    vondst = Vondst(
        Plek(nummer + 1, plek),
        "dubbele-punt",
        f"In de waarde van „{gevonden[2].strip()}” staat een dubbele punt met een spatie; daar leest YAML een nieuw veld.",
        f'Zet de hele waarde tussen dubbele aanhalingstekens: {gevonden[2].strip()}: "{gevonden[5].strip()[:60]}".',
    )
    return vondst, _geciteerd(gevonden, gevonden[5].strip())


def _geen_spatie(regel: str, nummer: int, probleem: str) -> tuple[Vondst, str | None] | None:
    gevonden = _ZONDER_SPATIE.match(regel)
    if not gevonden:
        return None
    vondst = Vondst(
        Plek(nummer + 1, gevonden.end(2) + 1),
        "dubbele-punt-zonder-spatie",
        f"Na de dubbele punt van „{gevonden[2]}” ontbreekt een spatie.",
        f"Schrijf: {gevonden[2]}: {gevonden[3][:60]}",
    )
    return vondst, f"{gevonden[1]}{gevonden[2]}: {gevonden[3]}"


def _begin_teken(regel: str, nummer: int, probleem: str) -> tuple[Vondst, str | None] | None:
    gevonden = re.match(r"^(\s*(?:- +)?(?:[\w-]+: +)?)([@`%*&!|>\[{,?-].*)$", regel)
    if not gevonden or not gevonden[1].strip() or "token" not in probleem and gevonden[2][0] in "[{|>" and not _na_blok(gevonden[2]):
        return None
    teken = gevonden[2][0]
    vondst = Vondst(
        Plek(nummer + 1, gevonden.start(2) + 1),
        "begin-teken",
        f"De waarde begint met {teken}; dat teken heeft in YAML een eigen betekenis.",
        f'Zet de hele waarde tussen dubbele aanhalingstekens: "{gevonden[2].strip()[:60]}".',
    )
    sleutel = re.match(r"^(\s*(?:- +)?)([\w-]+)( *):( +)(.*)$", regel)
    return vondst, _geciteerd(sleutel, gevonden[2].strip()) if sleutel else f"{gevonden[1]}{_tussen(gevonden[2].strip())}"


def _na_blok(waarde: str) -> bool:
    """Tell whether text follows where a list or block should have ended: `[Samen] spelen`, `| tekst`."""
    return re.match(r"^(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s,#].*$|^[|>][-+0-9]*\s+\S", waarde) is not None


def _na_aanhaling(regel: str, nummer: int, probleem: str) -> tuple[Vondst, str | None] | None:
    gevonden = re.match(r"^(\s*(?:- +)?)([\w-]+)( *):( +)(([\"']).*)$", regel) or re.match(r"^(\s*- +)()()()(([\"']).*)$", regel)
    if not gevonden:
        return None
    teken, waarde = gevonden[6], gevonden[5].rstrip()
    binnen = waarde[1:-1] if len(waarde) > 1 and waarde[-1] == teken else waarde[1:]
    ontsnapt = binnen.replace("''", "") if teken == "'" else re.sub(r"\\.", "", binnen)
    afgesloten = len(waarde) > 1 and waarde[-1] == teken
    if afgesloten and teken not in ontsnapt and "\\" not in binnen:
        return None
    wat = "Een aanhalingsteken opent en sluit niet" if not afgesloten else "In de waarde staan nog aanhalingstekens of een omgekeerd streepje"
    vondst = Vondst(
        Plek(nummer + 1, gevonden.start(5) + 1),
        "aanhalingsteken-open",
        f"{wat}; YAML weet niet waar de waarde eindigt.",
        "Begin en eindig de waarde met een recht dubbel aanhalingsteken. Gebruik binnenin enkele aanhalingstekens.",
    )
    inhoud = binnen.replace(teken, "").replace("\\", "")
    return vondst, _geciteerd(gevonden, inhoud) if gevonden[2] else f"{gevonden[1]}{_tussen(inhoud)}"


def _geciteerd(gevonden: re.Match[str], waarde: str) -> str:
    return f"{gevonden[1]}{gevonden[2]}: {_tussen(waarde)}"


def _tussen(waarde: str) -> str:
    return '"' + waarde.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _vreemd_teken(tekst: str, fout: Exception) -> Vondst:
    """Explain a reader error: a character that YAML cannot hold."""
    positie = int(getattr(fout, "position", 0) or 0)
    voor = tekst[:positie]
    return Vondst(
        Plek(voor.count("\n") + 1, positie - (voor.rfind("\n") + 1) + 1),
        "teken-onzichtbaar",
        "Hier staat een onzichtbaar teken dat niet in een tekst hoort.",
        "Typ de regel opnieuw in plaats van ze te plakken.",
    )


def _algemeen(regels: list[str], nummer: int, merk: Any, fout: Exception) -> Vondst:
    context = getattr(fout, "context_mark", None)
    regel = regels[nummer]
    if not regel.strip() and context is not None:
        nummer, regel = context.line, regels[min(context.line, len(regels) - 1)]
        merk = context
    if nummer and re.match(r"^\s+(?:[a-z_]+:|- )", regel):
        reden = "Deze regel springt anders in dan de regels errond."
        hulp = "Laat velden vooraan beginnen, en zet items van een lijst even ver in: twee spaties, streepje, spatie."
    elif any(teken in regel for teken in "[]{}"):
        reden = "Een lijst tussen vierkante haken is niet goed geopend of gesloten."
        hulp = "Schrijf [een, twee], of zet elk item op een eigen regel met een streepje ervoor."
    elif ":" not in regel:
        reden = f"Hier ontbreekt een dubbele punt: „{regel.strip()[:40]}” is geen veld."
        hulp = "Schrijf: naam, dubbele punt, spatie, waarde. Loopt een tekst door? Laat de volgende regels twee spaties inspringen."
    else:
        reden = f"De kennisbank kan deze regel niet lezen: „{regel.strip()[:40]}”."
        hulp = 'Zet de waarde tussen dubbele aanhalingstekens: veld: "waarde".'
    return Vondst(Plek(nummer + 1, merk.column + 1), "yaml-onleesbaar", reden, hulp)
