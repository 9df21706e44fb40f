"""Serves the files of one folder on this machine, and lets open pages load again when another takes its place.

Knows no engine and builds nothing: while a site is being built the last one is served as ever. A page learns of a
newer site by asking, twice a second, which one is shown. One that waited for an answer would know a quarter of a
second sooner, but a browser has six connections to a server: six waiting pages keep the seventh from loading.
"""

import errno
import mimetypes
import os
import socket
import sys
import threading
import time
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from importlib.resources import files
from pathlib import Path
from socketserver import ThreadingTCPServer
from typing import Any, Final
from urllib.parse import quote, unquote, urlsplit

SCRIPT, STAND = "/.voorbeeld/herlaad.js", "/.voorbeeld/stand"
SOORTEN: Final = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "text/xml",
}
"""What a file is, where the settings of a machine may say otherwise or nothing."""


KIES = "Kies een ander met --adres, zoals 127.0.0.1:8000."
NIET_VAN_HIER = f"{{}} is geen adres van deze computer. {KIES}"
ZINNEN: Final = {
    errno.EADDRINUSE: "{} is al in gebruik. Kies een andere poort met --adres.",
    errno.EACCES: "{} heeft een poort die het systeem voor zich houdt. Kies met --adres een poort vanaf 1024.",
}
"""Why an address is not to be had, by the number of the error."""


class GeenAdres(Exception):
    """This address is not to be had; the text is a Dutch sentence that says what to do."""


class Server(ThreadingTCPServer):
    """Takes its address when made, and answers from `begin` on. Both raise `GeenAdres`."""

    allow_reuse_address = os.name != "nt"  # on Windows it would push aside a server that runs
    daemon_threads = True
    request_queue_size = 100

    def __init__(self, host: str, poort: int) -> None:
        """Take the address."""
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.adres = f"http://[{host}]:{poort}/" if ":" in host else f"http://{host}:{poort}/"
        self.getoond: tuple[Path, str] = Path(), ""
        super().__init__((host, poort), _Vraag, bind_and_activate=False)
        self._of_geen_adres(self.server_bind)

    def begin(self) -> None:
        """Answer, in a thread of its own."""
        self._of_geen_adres(self.server_activate)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def _of_geen_adres(self, doe: Callable[[], object]) -> None:
        try:
            doe()
        except (OSError, UnicodeError) as fout:  # UnicodeError: no name that a machine can have
            self.server_close()
            raise GeenAdres(ZINNEN.get(getattr(fout, "errno", 0), NIET_VAN_HIER).format(self.adres)) from fout

    def toon(self, map_: Path) -> None:
        """Serve this folder from now on; open pages load again."""
        self.getoond = map_.resolve(), str(time.time_ns())

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a reader that went away."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Vraag(BaseHTTPRequestHandler):
    """Answers one request from the folder as it is served at that moment."""

    server: Server
    timeout = 30  # seconds for a connection on which nothing is asked

    def do_GET(self) -> None:
        """Answer with a file, or with the page for what is not there."""
        map_, stand = self.server.getoond
        adres = urlsplit(self.path)
        if adres.path == STAND:
            self._antwoord(HTTPStatus.OK, stand.encode(), "text/plain")
        elif adres.path == SCRIPT:
            self._antwoord(HTTPStatus.OK, _script(), SOORTEN[".js"])
        elif (bestand := _zoek(map_, adres.path)) is None:
            self._antwoord_bestand(HTTPStatus.NOT_FOUND, map_ / "404.html", stand)
        elif bestand.name == "index.html" and not adres.path.endswith(("/", "/index.html")):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"/{quote(unquote(adres.path).lstrip('/'))}/")
            self.end_headers()
        else:
            self._antwoord_bestand(HTTPStatus.OK, bestand, stand)

    do_HEAD = do_GET  # noqa: N815

    def _antwoord_bestand(self, code: HTTPStatus, bestand: Path, stand: str) -> None:
        inhoud = bestand.read_bytes() if bestand.is_file() else b""
        soort = SOORTEN.get(bestand.suffix) or mimetypes.guess_type(bestand.name)[0]
        if bestand.suffix == ".html":
            script = f'<script defer src="{SCRIPT}?stand={stand}"></script></head>'
            inhoud = inhoud.replace(b"</head>", script.encode(), 1)
        self._antwoord(code, inhoud, soort or "application/octet-stream")

    def _antwoord(self, code: HTTPStatus, inhoud: bytes, soort: str) -> None:
        self.send_response(code)
        tekst = soort.startswith("text/") or soort == "application/json"
        self.send_header("Content-Type", f"{soort}; charset=utf-8" if tekst else soort)
        self.send_header("Content-Length", str(len(inhoud)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(inhoud)

    def log_message(self, *_waarden: object) -> None:
        """Print nothing: a person reads here what the checks say."""


def _zoek(map_: Path, pad: str) -> Path | None:
    """Return the file in `map_` that an address names; None for what is not there or lies elsewhere."""
    try:
        bestand = (map_ / unquote(pad).lstrip("/")).resolve()
        if bestand.is_dir():
            bestand /= "index.html"
        return bestand if bestand.is_file() and bestand.is_relative_to(map_) else None
    except (OSError, ValueError):  # no name that a disk can have
        return None


def _script() -> bytes:
    return (files("kennisbank.motor") / "herlaad.js").read_bytes()
