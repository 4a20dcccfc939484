"""nginx on loopback, started from the very files in deploy/nginx; only ports, folders and the certificate differ."""

from __future__ import annotations

import os
import socket
import ssl
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

from tests.conftest import ROOT
from tests.deploy.install import program

FILES = ROOT / "deploy" / "nginx"
START_SECONDS = 20
PORTS = (8501, 8502)
ANY_CERTIFICATE = ssl._create_unverified_context()  # the one made below


@dataclass(frozen=True)
class Answer:
    """What came back for one request; redirections are not followed."""

    status: int
    headers: Message
    body: bytes


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


def ask(
    address: str, headers: Mapping[str, str] | None = None, method: str = "GET", data: bytes | None = None
) -> Answer:
    """One request, as a program makes it, without cookies of its own."""
    opener = urllib.request.build_opener(_Stay, urllib.request.HTTPSHandler(context=ANY_CERTIFICATE))
    request = urllib.request.Request(address, data=data, headers=dict(headers or {}), method=method)
    try:
        with opener.open(request, timeout=30) as answer:
            return Answer(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.headers, error.read())


def free_ports(count: int) -> list[int]:
    """Ports of loopback that are free now."""
    probes = [socket.socket() for _ in range(count)]
    try:
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]
    finally:
        for probe in probes:
            probe.close()


class Proxy:
    """The proxy: its addresses with and without TLS, and its two logs."""

    def __init__(self, folder: Path, replicas: tuple[int, int]) -> None:
        self.folder = folder
        self.plain_port, self.port = free_ports(2)
        self.site, self.plain = f"https://127.0.0.1:{self.port}", f"http://127.0.0.1:{self.plain_port}"
        self.access_log, self.error_log = folder / "immunotherapy-explorer.log", folder / "error.log"
        self._certificate()
        for path in FILES.glob("*.conf"):
            (folder / path.name).write_text(self._here(path.name, path.read_text(encoding="utf-8"), replicas))

    def _certificate(self) -> None:
        command = [str(program("openssl")), "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
        command += ["-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-keyout", str(self.folder / "privkey.pem")]
        subprocess.run([*command, "-out", str(self.folder / "fullchain.pem")], check=True, capture_output=True)

    def _here(self, name: str, text: str, replicas: tuple[int, int]) -> str:
        """A file of deploy/nginx with what differs here."""
        folder = str(self.folder)
        temporary = "".join(
            f"    {kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        ports = list(zip(PORTS, replicas, strict=True))
        changes = {
            "nginx.conf": {
                "user www-data;": "user root;" if os.geteuid() == 0 else "",
                "/run/nginx.pid": f"{folder}/nginx.pid",
                "/var/log/nginx": folder,
                "/etc/letsencrypt/live/immunotherapy.example.org": folder,
                "/opt/immunotherapy-explorer/deploy/nginx": folder,
                "listen 80 ": f"listen 127.0.0.1:{self.plain_port} ",
                "listen 443 ": f"listen 127.0.0.1:{self.port} ",
                "        listen [::]:80 default_server;\n": "",
                "        listen [::]:443 ssl http2 default_server;\n": "",
                "http {\n": f"http {{\n{temporary}",
            },
            "replicas.conf": {
                **{f"127.0.0.1:{before}": f"127.0.0.1:{now}" for before, now in ports},
                **{rf"127\.0\.0\.1:{before}": rf"127\.0\.0\.1:{now}" for before, now in ports},
            },
            "shared.conf": {"/var/cache/nginx-immunotherapy-explorer": f"{folder}/cache"},
            "site.conf": {"/var/log/nginx": folder, "/opt/immunotherapy-explorer": str(ROOT)},
        }
        for before, now in changes[name].items():
            assert before in text, f"{name} has no {before!r} any more: the test no longer runs what people run"
            text = text.replace(before, now)
        return text

    def start(self) -> None:
        """Start nginx, and wait until it answers."""
        command = [str(program("nginx")), "-p", str(self.folder), "-c", str(self.folder / "nginx.conf")]
        command += ["-e", str(self.folder / "error.log"), "-g", "daemon off;"]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                if self.process.poll() is not None:
                    assert self.process.stderr is not None
                    raise RuntimeError(self.process.stderr.read().decode()) from None
                assert time.monotonic() < deadline, "nginx did not start"
                time.sleep(0.05)

    def stop(self) -> None:
        """Stop nginx by its own process id."""
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def log_text(self) -> str:
        """All that both logs hold."""
        return "".join(path.read_text(encoding="utf-8") for path in (self.access_log, self.error_log) if path.exists())


@contextmanager
def proxied(folder: Path, replicas: tuple[int, int]) -> Iterator[Proxy]:
    """nginx in front of two replicas, by their ports."""
    proxy = Proxy(folder, replicas)
    proxy.start()
    try:
        yield proxy
    finally:
        proxy.stop()
