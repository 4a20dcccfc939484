"""Streamlit's files are sent compressed, once made and then kept, and never to a browser that cannot read them."""

from __future__ import annotations

import asyncio
import gzip
from typing import Any

import brotli
import pytest
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from deploy.compression import CompressedFiles, wanted_coding

SCRIPT = "const answer = 42; " * 200


class Files:
    """A server of one script, which counts how often it was asked."""

    def __init__(self, status: int = 200, kind: str = "text/javascript") -> None:
        self.asked, self.status, self.kind = 0, status, kind

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked += 1
        answer = Response(SCRIPT, self.status, {"etag": '"1"', "cache-control": "immutable"}, self.kind)
        await answer(scope, receive, send)


def ask(app: CompressedFiles, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": "GET", "path": path, "headers": raw, "query_string": b""}
    asyncio.run(app(scope, receive, send))
    response_headers = {name.decode().lower(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], response_headers, b"".join(message.get("body", b"") for message in sent[1:])


@pytest.mark.parametrize(
    ("accepted", "wanted"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip;q=1.0, br;q=0", "gzip"),
        ("GZIP", "gzip"),
        ("identity", ""),
        ("", ""),
        ("br;q=0, gzip;q=0", ""),
        ("brotli", ""),
    ],
)
def test_the_best_coding_that_a_browser_takes_is_chosen(accepted: str, wanted: str) -> None:
    assert wanted_coding(accepted) == wanted


@pytest.mark.parametrize(("coding", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_a_script_comes_compressed_and_is_made_once(coding: str, unpack: Any) -> None:
    files = Files()
    app = CompressedFiles(files)
    for _ in range(3):
        status, headers, body = ask(app, "/static/js/index.js", accept_encoding=coding)
        assert status == 200
        assert unpack(body).decode() == SCRIPT
        assert headers["content-encoding"] == coding
        assert int(headers["content-length"]) == len(body) < len(SCRIPT) / 5
        assert "accept-encoding" in headers["vary"].lower()
        assert headers["cache-control"] == "immutable"
        assert headers["etag"] == f'"1-{coding}"'
    assert files.asked == 1


def test_a_browser_that_takes_no_coding_gets_the_file_as_it_is() -> None:
    status, headers, body = ask(CompressedFiles(Files()), "/static/js/index.js")
    assert (status, body.decode()) == (200, SCRIPT)
    assert "content-encoding" not in headers


@pytest.mark.parametrize("header", ["range", "if_none_match", "if_modified_since"])
def test_a_part_or_a_question_for_news_goes_to_the_server_itself(header: str) -> None:
    files = Files()
    app = CompressedFiles(files)
    for _ in range(2):
        _, headers, _ = ask(app, "/static/js/index.js", accept_encoding="br", **{header: "x"})
        assert "content-encoding" not in headers
    assert files.asked == 2


@pytest.mark.parametrize("path", ["/", "/media/abc.pdf", "/_stcore/health", "/compare", "/staticx/a.js"])
def test_what_belongs_to_a_session_is_never_kept(path: str) -> None:
    files = Files()
    app = CompressedFiles(files)
    for _ in range(2):
        ask(app, path, accept_encoding="br")
    assert files.asked == 2 and not app.kept


def test_a_file_that_is_not_there_is_asked_for_again() -> None:
    files = Files(status=404)
    app = CompressedFiles(files)
    for _ in range(2):
        status, _, body = ask(app, "/static/none.js", accept_encoding="br")
        assert (status, body.decode()) == (404, SCRIPT)
    assert files.asked == 2 and not app.kept


def test_pictures_and_fonts_are_not_compressed_again() -> None:
    _, headers, body = ask(CompressedFiles(Files(kind="font/woff2")), "/app/static/a.woff2", accept_encoding="br")
    assert "content-encoding" not in headers and body.decode() == SCRIPT


def test_addresses_made_up_by_a_visitor_never_fill_the_memory() -> None:
    async def missing(scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse("x" * 1000, status_code=404)(scope, receive, send)

    app = CompressedFiles(missing)
    for number in range(500):
        ask(app, f"/static/{number}.js", accept_encoding="br")
    assert app.size == 0 and not app.kept


class LeftHalfWay(Files):
    """The same, but the first reader leaves when a part of the answer has come."""

    def __init__(self, part: int) -> None:
        super().__init__()
        self.part = part

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.asked:
            return await super().__call__(scope, receive, send)
        self.asked += 1
        length = str(len(SCRIPT)).encode()
        headers = [(b"content-type", b"text/javascript"), (b"content-length", length)]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": SCRIPT.encode()[: self.part], "more_body": True})


@pytest.mark.parametrize("part", [0, 100, 2_000])
def test_an_answer_that_stopped_half_way_is_not_kept_for_others(part: int) -> None:
    app = CompressedFiles(LeftHalfWay(part))
    ask(app, "/static/js/one.js", accept_encoding="br")
    _, _, body = ask(app, "/static/js/one.js", accept_encoding="br")
    assert brotli.decompress(body).decode() == SCRIPT
