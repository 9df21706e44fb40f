"""How commands end: a wrong address, a port in use, an interrupt, a clock that was never set."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from argparse import ArgumentTypeError
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import start
from hulp import maak_basis, maak_klein
from kennisbank.cli import opdrachten
from kennisbank.cli.opdrachten import hoofd
from kennisbank.cli.opdrachtlezer import lees_adres
from kennisbank.motor.server import GeenAdres, Server
from kennisbank.schijf.schrijven import schrijf_heel

pytestmark = pytest.mark.zwaar

SCRIPTS = Path(start.__file__).parent


@pytest.mark.parametrize(
    ("tekst", "adres"),
    [
        ("127.0.0.1:8000", ("127.0.0.1", 8000)),
        ("localhost:1", ("localhost", 1)),
        ("mijn-pc.thuis:65535", ("mijn-pc.thuis", 65535)),
        ("[::1]:8198", ("::1", 8198)),
    ],
)
def test_an_address_is_a_host_and_a_port(tekst: str, adres: tuple[str, int]) -> None:
    assert lees_adres(tekst) == adres
    assert start.adres(tekst) == tekst


@pytest.mark.parametrize(
    "tekst",
    [
        "", ":", "8000", ":8000", "localhost", "localhost:", "localhost:x", "h:0", "h:65536", "127.0.0.1:80000",
        "h:-1", "h:+1", "h: 1", "h:1_0", "h:²", "h:٣", "::1:8198", "[::1]", "[]:80", "[h]:80", "a b:80",
        "http://h:80", "h:80/",
    ],
)  # fmt: skip
def test_anything_else_is_a_wrong_call(tekst: str, capsys: pytest.CaptureFixture[str]) -> None:
    zin = f"„{tekst}” is geen adres; schrijf het zoals 127.0.0.1:8000 of [::1]:8000, met een poort van 1 tot 65535"
    with pytest.raises(ArgumentTypeError) as fout:
        start.adres(tekst)
    assert str(fout.value) == zin
    with pytest.raises(SystemExit) as einde:
        hoofd(["dien", f"--adres={tekst}"])
    assert einde.value.code == 2
    hoe = "Wat kan, zie je met: kennisbank dien --help"
    assert capsys.readouterr().err == f"Fout in de oproep: bij --adres: {zin}.\n{hoe}\n"


def test_a_port_in_use_is_said_before_anything_is_built(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as bezet:
        adres = f"127.0.0.1:{bezet.getsockname()[1]}"
        assert hoofd(["dien", "--adres", adres, "--wortel", str(maak_basis(tmp_path))]) == 1
    uit, err = capsys.readouterr()
    assert uit == ""
    assert err == f"http://{adres}/ is al in gebruik. Kies een andere poort met --adres.\n"


@pytest.mark.parametrize("host", ["203.0.113.7", "2001:db8::7", "bestaat-niet.invalid", "a" * 64])
def test_an_address_of_another_machine_is_refused(host: str) -> None:
    with pytest.raises(GeenAdres, match=r"is geen adres van deze computer\. Kies een ander met --adres"):
        Server(host, 8000)


def test_a_port_that_another_took_meanwhile_is_refused() -> None:
    with socket.socket() as bezet:
        bezet.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bezet.bind(("127.0.0.1", 0))
        with Server("127.0.0.1", bezet.getsockname()[1]) as server:
            bezet.listen()
            with pytest.raises(GeenAdres, match="is al in gebruik"):
                server.begin()


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_a_folder_is_served_at_an_address_of_either_kind(host: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<head></head>thuis")
    with socket.create_server((host, 0), family=socket.AF_INET6 if ":" in host else socket.AF_INET) as vrij:
        poort = vrij.getsockname()[1]
    with Server(host, poort) as server:
        server.toon(tmp_path)
        server.begin()
        with urllib.request.urlopen(server.adres) as antwoord:  # noqa: S310 (our own server)
            assert antwoord.read().endswith(b"</head>thuis")
        server.shutdown()


def _geef_wenk(*_waarden: object, **_andere: object) -> None:
    signal.raise_signal(signal.SIGINT)


OPDRACHTEN = (
    ("controleer",), ("bouw",), ("pak", "{}/uit.zip"), ("stapel", "{}/uit"), ("handboek",), ("overzicht",), ("adressen",),
    ("dien", "--adres", "127.0.0.1:8199"), ("bouw", "--met-handboek"),
)  # fmt: skip


@pytest.mark.parametrize("woorden", OPDRACHTEN, ids=" ".join)
def test_an_interrupted_command_says_so_and_gives_130(
    woorden: Sequence[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(opdrachten, "laad", _geef_wenk)
    wortel = maak_basis(tmp_path / "project")
    voor = sorted(tmp_path.rglob("*"))
    assert hoofd([*(woord.format(tmp_path) for woord in woorden), "--wortel", str(wortel)]) == 130
    assert capsys.readouterr().err == "\nAfgebroken.\n"
    assert sorted(tmp_path.rglob("*")) == voor


@pytest.mark.parametrize("wenk", [signal.SIGINT, signal.SIGTERM])
def test_a_build_that_is_told_to_stop_leaves_nothing_behind(wenk: signal.Signals, tmp_path: Path) -> None:
    """Also one that a script started in the background: there the system passes over Ctrl+C."""
    wortel = maak_klein(tmp_path / "project")
    voor = sorted(wortel.rglob("*"))
    with subprocess.Popen(
        [sys.executable, "-m", "kennisbank", "bouw", "--wortel", wortel],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),  # noqa: PLW1509 (no threads here)
    ) as proces:  # fmt: skip
        assert proces.stdout is not None
        while "Site bouwen" not in proces.stdout.readline():
            assert proces.poll() is None
        proces.send_signal(wenk)
        err = proces.communicate()[1]
    assert proces.returncode == 130
    assert err == "\nAfgebroken.\n"
    assert sorted(wortel.rglob("*")) == voor


def test_a_start_that_is_interrupted_before_the_site_stands_gives_130() -> None:
    zonder_opzet = (
        "import sys, start; start.maak_klaar = lambda *_: sys.executable; "
        "raise SystemExit(start.hoofd(['--adres', '127.0.0.1:8198']))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", zonder_opzet],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        env=os.environ | {"PYTHONPATH": str(SCRIPTS)},
    ) as proces:  # fmt: skip
        assert proces.stdout is not None
        while "Fiches controleren" not in proces.stdout.readline():
            assert proces.poll() is None
        os.killpg(proces.pid, signal.SIGINT)
        uit, err = proces.communicate()
    assert proces.returncode == 130
    assert "staat op" not in uit
    assert "Traceback" not in err


@pytest.mark.parametrize("woorden", OPDRACHTEN, ids=" ".join)
def test_a_clock_that_was_never_set_is_said_once(
    woorden: Sequence[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(opdrachten, "KLOK_VANAF", date(2999, 1, 1))
    assert hoofd([*(woord.format(tmp_path) for woord in woorden), "--wortel", str(maak_basis(tmp_path))]) == 2
    nu = datetime.now(tz=UTC)
    assert capsys.readouterr() == (
        "",
        f"De klok van deze computer staat op {nu.day}/{nu.month}/{nu.year}. Zet ze juist: met vandaag worden datums vergeleken.\n",
    )


def test_a_half_file_that_a_killed_process_left_goes_at_the_next_write(tmp_path: Path) -> None:
    oud, jong, ander = (
        tmp_path / naam for naam in (".a.md.abcdefgh.half", ".a.md.12345678.half", ".b.md.abcdefgh.half")
    )
    for pad in (oud, jong, ander):
        pad.write_text("half")
    for pad in (oud, ander):
        os.utime(pad, (0, 0))
    schrijf_heel(tmp_path / "a.md", b"heel")
    assert sorted(tmp_path.iterdir()) == sorted([tmp_path / "a.md", jong, ander])
