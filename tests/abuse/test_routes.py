"""What the server offers and what it does not: methods, paths, routes of Streamlit, and other hosts."""

from __future__ import annotations

import os
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path

import psutil
import pytest

from tests.abuse.conftest import GUARD
from tests.abuse.test_server import connected
from tests.conftest import ROOT
from tests.support.server import Server

pytestmark = pytest.mark.usefixtures("still_well")


def response_to(server: Server, method: str, path: str, body: bytes | None = None) -> tuple[int, bytes]:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.putrequest(method, path)
    if body is not None:
        connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body)
    answer = connection.getresponse()
    return answer.status, answer.read()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "BREW"])
def test_only_reading_is_allowed(server: Server, method: str) -> None:
    for path in ("/", "/compare", "/nonsense", "/app/static/icon.png", "/_stcore/health", "/_stcore/metrics"):
        status, body = response_to(server, method, path)
        assert status in (403, 404, 405), (method, path, status)
        assert b"Traceback" not in body


@pytest.mark.parametrize(
    "path",
    [
        "/app/static/../../app.py",
        "/app/static/%2e%2e/%2e%2e/app.py",
        "/app/static/..%2f..%2fapp.py",
        "/app/static/....//....//app.py",
        "/app/static/%252e%252e/app.py",
        "/app/static//etc/passwd",
        "/app/static/%2fetc%2fpasswd",
        "/app/static/..%5c..%5capp.py",
        "/app/static/icon.png%00.txt",
        "/app/static/fonts/../../data/organisation.toml",
        "/app/static/../data/organisation.toml",
        "/static/../app.py",
        "/static/..%2f..%2fapp.py",
        "/media/../app.py",
        "/_stcore/bidi-components/../../../app.py",
        "/_stcore/bidi-components/sheet_store/..%2f..%2fapp.py",
        "/component/sheet_store/../../app.py",
        "/../../../../etc/passwd",
        "//etc/passwd",
        "/app.py",
        "/.git/config",
        "/.streamlit/config.toml",
        "/.streamlit/secrets.toml",
        "/data/organisation.toml",
        "/data/content/en/messages.toml",
        "/requirements.txt",
        "/app/static/",
        "/app/static/fonts/",
    ],
)
def test_no_path_leads_to_a_file_that_is_not_offered(server: Server, path: str) -> None:
    status, body = response_to(server, "GET", path)
    file_contents = [(ROOT / name).read_bytes() for name in ("app.py", "data/organisation.toml", "requirements.txt")]
    assert not any(content in body for content in file_contents)
    assert b"root:" not in body and b"[core]" not in body and b"Index of" not in body
    assert status in (400, 403, 404) or b'<div id="root">' in body  # the app itself, which says that there is no page


@pytest.mark.parametrize(
    "path", ["/_stcore/upload_file/a/b", "//_stcore//upload_file/a", "/auth/login", "/oauth2callback"]
)
@pytest.mark.parametrize("method", ["GET", "PUT", "POST", "DELETE", "OPTIONS"])
def test_routes_that_the_app_never_uses_are_closed(server: Server, method: str, path: str) -> None:
    status, _ = response_to(server, method, path, b"x" * 1000 if method in ("PUT", "POST") else None)
    assert status in (400, 404)


def test_a_page_of_another_site_may_not_connect(server: Server) -> None:
    head = (
        f"GET /_stcore/stream HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        "Origin: https://elsewhere.invalid\r\nSec-WebSocket-Protocol: streamlit, x\r\n\r\n"
    )
    with connected(server, head.encode()) as connection:
        assert b" 403 " in connection.recv(200)


def test_the_server_speaks_to_no_other_host(server: Server, folder: Path) -> None:
    assert server.process is not None
    process = psutil.Process(server.process.pid)
    hosts = [
        connection.raddr.ip
        for child in (process, *process.children(recursive=True))
        for connection in child.net_connections()
        if connection.raddr
    ]
    assert all(host.startswith(("127.", "::1", "::ffff:127.")) for host in hosts)
    reached = folder / "reached"
    assert not reached.exists() or not reached.read_text()


def test_the_guard_notes_an_attempt(folder: Path) -> None:
    noted = folder / "guard_works"
    code = "import socket\ntry: socket.create_connection(('elsewhere.invalid', 80), 1)\nexcept OSError: pass"
    subprocess.run(
        [sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONPATH": str(GUARD), "REACHED": str(noted)}
    )
    assert "elsewhere.invalid" in noted.read_text()
