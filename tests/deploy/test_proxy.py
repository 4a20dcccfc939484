"""nginx with the files of deploy/nginx: who answers, what is logged, what is closed, and how much is let in."""

from __future__ import annotations

import gzip
import html
import re
import socket
import subprocess
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import streamlit

from data.catalogue.catalogue import Catalogue
from tests.deploy.conftest import Site
from tests.deploy.install import program
from tests.deploy.proxy import FILES, Proxy, ask, free_ports, proxied

MARK = "sheet=how_given.goal_of_treatment"
REPLICA = re.compile(r"explorer_replica=([ab]); Path=/; HttpOnly; SameSite=Lax; Secure")
SCRIPT = next((Path(streamlit.__file__).parent / "static" / "static" / "js").glob("index.*.js")).name
TOO_MANY_HEADERS = {f"X-Filler-{number}": "x" * 8000 for number in range(20)}


def cookie(replica: str) -> dict[str, str]:
    return {"Cookie": f"explorer_replica={replica}"}


def replica_named(headers: list[str] | None) -> str | None:
    replicas = [match[1] for header in headers or [] if (match := REPLICA.fullmatch(header))]
    return replicas[0] if replicas else None


@pytest.fixture
def nobody_behind(nginx: None, tmp_path: Path) -> Proxy:
    """The files for two replicas of which neither runs."""
    first, second = free_ports(2)
    return Proxy(tmp_path, (first, second))


def test_nginx_finds_no_fault_in_the_files(nobody_behind: Proxy) -> None:
    command = [str(program("nginx")), "-t", "-q", "-p", str(nobody_behind.folder)]
    command += ["-c", str(nobody_behind.folder / "nginx.conf"), "-e", str(nobody_behind.folder / "error.log")]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
    assert "warn" not in checked.stderr


def test_with_no_replica_a_reader_gets_plain_words_and_the_way_on(nobody_behind: Proxy, catalogue: Catalogue) -> None:
    words = catalogue.messages
    nobody_behind.start()
    try:
        answer = ask(f"{nobody_behind.site}/questions?{MARK}")
    finally:
        nobody_behind.stop()
    page_text = html.unescape(answer.body.decode())
    assert answer.status in (502, 504)
    assert words("site.name") in page_text
    for key in ("away_heading", "away", "broken_help"):
        assert f">{words(f'error.{key}')}<" in page_text
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert MARK not in nobody_behind.log_text()


def test_people_behind_one_address_are_spread_and_each_stays_where_they_are(own_site: Site) -> None:
    answers = [ask(own_site.address) for _ in range(100)]
    shares = Counter(replica_named(answer.headers.get_all("Set-Cookie")) for answer in answers)
    assert set(shares) == {"a", "b"}
    assert min(shares.values()) >= 40
    for replica, server in own_site.replicas.items():
        server.stop()
        other = "b" if replica == "a" else "a"
        assert replica_named(ask(own_site.address, cookie(other)).headers.get_all("Set-Cookie")) is None
        assert replica_named(ask(own_site.address, cookie(replica)).headers.get_all("Set-Cookie")) == other
        server.start()
        assert replica_named(ask(own_site.address, cookie(other)).headers.get_all("Set-Cookie")) is None


def test_a_replica_learns_only_of_which_neighborhood_a_visitor_is(nginx: None, tmp_path: Path) -> None:
    received_headers: list[str] = []

    class Echo(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            received_headers.append(str(self.headers))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    behind = ThreadingHTTPServer(("127.0.0.1", 0), Echo)
    threading.Thread(target=behind.serve_forever, daemon=True).start()
    port = behind.server_port
    with proxied(tmp_path, (port, port)) as proxy:
        ask(proxy.site, {"X-Forwarded-For": "203.0.113.7"})
    behind.shutdown()
    assert "X-Forwarded-For: 127.0.0.0\n" in received_headers[0]
    assert "203.0.113" not in received_headers[0] and "127.0.0.1\n" not in received_headers[0]


@pytest.mark.parametrize("strange", ["c", "", "a; explorer_replica=b", "../../etc", "127.0.0.1:80"])
def test_a_strange_cookie_is_taken_for_none(site: Site, strange: str) -> None:
    answer = ask(f"{site.address}/_stcore/health", cookie(strange))
    assert answer.status == 200


def test_each_header_is_there_once_whoever_answers(site: Site) -> None:
    for path in ("/", f"/static/js/{SCRIPT}", f"/static/js/{SCRIPT}", "/media/none", "/_stcore/metrics", "/robots.txt"):
        headers = ask(site.address + path).headers
        for name in ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"):
            assert len(headers.get_all(name) or []) == 1, (path, name)
        assert headers["Strict-Transport-Security"] == "max-age=31536000"
        assert headers["Server"] == "nginx"


def test_files_are_packed_and_kept_and_a_person_s_own_are_not(own_site: Site) -> None:
    packing = {"Accept-Encoding": "gzip"}
    first, again = (ask(f"{own_site.address}/static/js/{SCRIPT}", packing) for _ in range(2))
    assert first.headers["Content-Encoding"] == again.headers["Content-Encoding"] == "gzip"
    assert "immutable" in first.headers["Cache-Control"]
    assert len(gzip.decompress(first.body)) > 2 * len(first.body)
    font = "/app/static/fonts/AtkinsonHyperlegibleNext_400Regular.woff2"
    assert ask(own_site.address + font, packing).headers["Cache-Control"] == "public, max-age=86400"
    assert ask(own_site.address, packing).headers["Cache-Control"] == "no-cache"
    for server in own_site.replicas.values():
        server.stop()
    assert ask(f"{own_site.address}/static/js/{SCRIPT}", packing).body == first.body
    assert ask(f"{own_site.address}/static/none").status in (502, 504)


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/metrics/",
        "/_stcore/metrics?families=x",
        "//_stcore//metrics",
        "/_stcore/./metrics",
        "/x/../_stcore/metrics",
        "/_stcore%2Fmetrics",
        "/%5Fstcore/metrics",
        "/_stcore/agent/openapi.json",
        "/_stcore/script-health-check",
    ],
)
def test_what_is_not_for_the_open_net_is_closed(site: Site, path: str) -> None:
    replica = next(iter(site.replicas.values()))
    if path == "/_stcore/metrics":
        assert b"session" in ask(replica.address + path).body
    answer = ask(site.address + path)
    assert answer.status in (400, 404)
    assert b"openapi" not in answer.body and b"session" not in answer.body


def test_without_tls_one_is_sent_on_to_the_same_view_with_it(site: Site) -> None:
    answer = ask(f"{site.proxy.plain}/compare?{MARK}")
    assert answer.status == 301
    assert answer.headers["Location"] == f"https://127.0.0.1/compare?{MARK}"
    assert MARK not in site.proxy.log_text()


def test_what_is_too_much_is_refused(site: Site) -> None:
    stream = f"{site.address}/_stcore/stream"
    assert ask(stream, method="POST", data=b"x" * 3_000_000).status == 413
    # From several threads, until some were refused: on a slow machine the limit refills as fast as one of them asks.
    with ThreadPoolExecutor(16) as threads:
        statuses = Counter[int]()
        deadline = time.monotonic() + 60
        while statuses[429] < 10 and time.monotonic() < deadline:
            statuses.update(answer.status for answer in threads.map(lambda _: ask(stream), range(80)))
    assert statuses[429] >= 10
    assert statuses.total() - statuses[429] >= 300  # a class that opens the link at once, three times over
    assert ask(site.address).status == 200


def test_no_log_holds_what_stands_behind_the_question_mark_whatever_goes_wrong(own_site: Site) -> None:
    """Each way in which nginx or a replica speaks of a request: refused, cut off, failed over, too large, broken."""
    proxy = own_site.proxy
    for path in ("/compare", "/media/none", "/_stcore/metrics", "/static/none.js", "//x"):
        ask(f"{proxy.site}{path}?{MARK}")
        ask(f"{proxy.plain}{path}?{MARK}")
        ask(f"{proxy.site}{path}?", {"Referer": f"{proxy.site}/?{MARK}", "User-Agent": MARK})
    for disguised in ("/x%3F", "/x%26", "/x;", "/compare%253F"):
        ask(f"{proxy.site}{disguised}{MARK}")
    ask(f"{proxy.site}/?{MARK}", method="POST", data=b"x" * 3_000_000)
    ask(f"{proxy.site}/?{MARK}", TOO_MANY_HEADERS)
    for line in (
        f"GET /?{MARK} HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        f"GET /?{MARK} HTTP/9.9\r\n\r\n",
        f"GET /?{MARK} HTTP/1.1\r\n{MARK}\x01\r\n\r\n",
        f"GET /%00?{MARK} HTTP/1.1\r\nHost: x\r\n\r\n",
        f"GET http://x.test/?{MARK} HTTP/1.1\r\nHost: x\r\n\r\n",
        f"NONSENSE /?{MARK}",
    ):
        with socket.create_connection(("127.0.0.1", proxy.plain_port), timeout=5) as raw:
            raw.sendall(line.encode("latin-1"))
            raw.shutdown(socket.SHUT_WR)
            raw.recv(4096)
    for server in own_site.replicas.values():
        server.kill()
        ask(f"{proxy.site}/compare?{MARK}")
    for server in own_site.replicas.values():
        server.start()
    ask(f"{proxy.site}/compare?{MARK}")
    log_text = proxy.log_text() + "".join(
        log.read_text(encoding="utf-8") for log in own_site.proxy.folder.parent.glob("*.log")
    )
    assert " GET /compare " in log_text and " 502 " in log_text and "start worker process" in log_text
    for part in ("how_given", "sheet", "127.0.0.1", "x.test"):
        assert part not in proxy.log_text(), part
    assert "how_given" not in log_text


def test_the_readme_names_every_file(nginx: None) -> None:
    readme = (FILES.parent / "README.md").read_text(encoding="utf-8")
    for path in (*FILES.glob("*"), *FILES.parent.glob("*.service"), FILES.parent / "Containerfile"):
        assert path.name in readme, path.name
