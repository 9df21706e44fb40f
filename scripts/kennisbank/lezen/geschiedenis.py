"""Reads from git when each file came, last changed and changed in substance; knows nothing of entries.

One call of git, from new to old. A renamed file keeps its history; that it remembers its old name is no change. Where a clone was cut off (`--depth`) the
oldest commit shows every file as new; that commit is passed over, so that what is not known is not told.
"""

import io
import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

GROOT: Final = 10
"""A change is one of substance when at least so many words came or went in one commit."""

_BEGIN: Final = b"\x1e"
_OPDRACHT: Final = (
    "-c", "core.quotePath=false", "log", "--decorate=short", "--format=%x1e%cs%x1f%D", "--patch", "--unified=0",
    "--find-renames", "--no-color", "--no-ext-diff", "--no-textconv", "--src-prefix=a/", "--dst-prefix=b/", "--relative",
    "--", "praktijken", "docs",
)  # fmt: skip
_WOORD: Final = re.compile(r"\w+")
# A new name and the line that remembers the old one: `voorheen:`, and the items of its list below it.
_VOORHEEN: Final = re.compile(rb".[\"']?voorheen[\"']?\s*:")
_NAAM: Final = re.compile(rb".\s*-\s*[\"']?([a-z0-9-]+)[\"']?\s*$")
# The line with which a text that was kept back goes on the site: from then on it is there for a reader.
_OPENBAAR: Final = re.compile(rb".[\"']?status[\"']?\s*:\s*[\"']?gepubliceerd\b")


@dataclass(frozen=True, slots=True)
class Datums:
    """The dates (ISO, `2026-11-23`) of a file: when it came, when it last changed, and its changes of substance.

    `eerst` is empty when the history does not go back that far. A file that was published later than it was made
    came when it was published. `groot` is from new to old, without the day on which the file came.
    """

    eerst: str
    laatst: str
    groot: tuple[str, ...] = ()


def lees_geschiedenis(wortel: Path) -> Mapping[str, Datums]:
    """Return the dates per path relative to `wortel`. Empty without git, or outside a checkout."""
    opdracht = ["git", "-C", str(wortel), *_OPDRACHT]
    try:
        klaar = subprocess.run(opdracht, capture_output=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return {}
    return _verloop(_lees_commits(klaar.stdout))


@dataclass(slots=True)
class _Stap:
    """What one commit did to one file. `pad` and `oud` are its names after and before."""

    pad: str = ""
    oud: str = ""
    is_nieuw: bool = False
    regels: int = 0
    oude_namen: int = 0
    in_voorheen: bool = False
    was_openbaar: bool = False
    is_openbaar: bool = False
    erbij: Counter[str] = field(default_factory=Counter)
    eraf: Counter[str] = field(default_factory=Counter)

    @property
    def komt_uit(self) -> bool:
        """Tell whether the text went on the site with this commit."""
        return self.is_openbaar and not self.was_openbaar

    @property
    def woorden(self) -> int:
        """Return how many words came or went; words that moved do neither."""
        return max((self.erbij - self.eraf).total(), (self.eraf - self.erbij).total())


@dataclass(slots=True)
class _Commit:
    datum: str
    afgeknipt: bool
    stappen: list[_Stap] = field(default_factory=list)


def _lees_commits(uitvoer: bytes) -> Iterator[_Commit]:
    """Yield the commits, each when all of its files are read. Every line of a text begins with + or -."""
    commit, in_tekst = _Commit("", afgeknipt=True), False
    for regel in io.BytesIO(uitvoer):
        teken = regel[:1]
        if in_tekst and teken == b"+" and commit.stappen[-1].is_nieuw:
            continue  # most lines of a history: the whole text of what is new
        if teken == _BEGIN:
            if commit.datum:
                yield commit
            datum, _, merken = regel[1:].decode("utf-8", "replace").partition("\x1f")
            commit, in_tekst = _Commit(datum, "grafted" in merken), False
        elif regel.startswith(b"diff --git "):
            commit.stappen.append(_Stap())
            in_tekst = False
        elif regel.startswith(b"@@"):
            in_tekst = True
            commit.stappen[-1].in_voorheen = False
        elif commit.stappen:
            (_lees_tekst if in_tekst else _lees_kop)(regel, commit.stappen[-1])
    if commit.datum:
        yield commit


def _lees_kop(regel: bytes, stap: _Stap) -> None:
    naam = regel.decode("utf-8", "replace").rstrip("\n\t")
    if naam.startswith("new file mode"):
        stap.is_nieuw = True
    elif naam.startswith("+++ b/"):
        stap.pad = naam[6:]
    elif naam.startswith("rename from "):
        stap.oud = naam[12:]
    elif naam.startswith("rename to "):
        stap.pad = naam[10:]


def _lees_tekst(regel: bytes, stap: _Stap) -> None:
    telling = {b"+": stap.erbij, b"-": stap.eraf}.get(regel[:1])
    if telling is None:
        return  # git's remark that a file does not end with a line feed
    stap.regels += 1
    stap.oude_namen += _is_oude_naam(regel, stap)
    telling.update(_WOORD.findall(regel[1:].decode("utf-8", "replace").casefold()))
    if _OPENBAAR.match(regel):
        stap.is_openbaar |= regel.startswith(b"+")
        stap.was_openbaar |= regel.startswith(b"-")


def _is_oude_naam(regel: bytes, stap: _Stap) -> bool:
    """Tell whether a line only remembers what an entry was called; `stap` knows whether the line above did."""
    if _VOORHEEN.match(regel):
        stap.in_voorheen = True
        return True
    naam = _NAAM.match(regel)
    return naam is not None and (stap.in_voorheen or naam[1].decode() == Path(stap.oud).stem)


@dataclass(slots=True)
class _Loop:
    """The dates of a file while the commits are walked; `rond` once it is known when it was published."""

    eerst: str = ""
    laatst: str = ""
    groot: dict[str, None] = field(default_factory=dict)
    rond: bool = False


def _verloop(commits: Iterator[_Commit]) -> dict[str, Datums]:
    """Walk the commits from new to old and follow each file under the names that it had."""
    lopen: dict[str, _Loop] = {}
    heet: dict[str, str] = {}
    for commit in commits:
        if commit.afgeknipt:
            continue
        for stap in commit.stappen:
            if naam := heet.get(stap.pad, stap.pad):
                _neem(lopen.setdefault(naam, _Loop()), stap, commit.datum)
        # In older commits the old name means this file, and the new name another one that is gone.
        nieuwe = {s.oud: heet.get(s.pad, s.pad) for s in commit.stappen if s.oud}
        heet |= {s.pad: "" for s in commit.stappen if s.oud} | nieuwe
    return {
        naam: Datums(loop.eerst, loop.laatst, tuple(dag for dag in loop.groot if dag > loop.eerst))
        for naam, loop in lopen.items()
    }


def _neem(loop: _Loop, stap: _Stap, datum: str) -> None:
    if stap.regels and stap.regels == stap.oude_namen:
        return  # it only remembers what it was called
    loop.laatst = max(loop.laatst, datum)
    if loop.rond:
        return
    if stap.is_nieuw or stap.komt_uit:
        loop.eerst, loop.rond = datum, stap.komt_uit
    elif stap.woorden >= GROOT:
        loop.groot[datum] = None
