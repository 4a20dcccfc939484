"""The figures of deploy/README.md that stand in a setting are those of the setting."""

from __future__ import annotations

import re
import tomllib

import pytest
from streamlit import config

from components.page.frame import LARGEST_MESSAGE
from components.page.maintenance import LOOK_AGAIN
from documents.formats.typst_pdf import AT_ONCE
from tests.conftest import ROOT

DEPLOY = ROOT / "deploy"
GUIDE = " ".join((DEPLOY / "README.md").read_text(encoding="utf-8").split())


def setting(file: str, pattern: str) -> str:
    """What a file of the project sets, found by a pattern with one group."""
    values = re.findall(pattern, (DEPLOY / file).read_text(encoding="utf-8"), re.MULTILINE)
    assert len(set(values)) == 1, (file, pattern, values)
    return str(values[0])


def test_how_long_what_people_typed_is_kept() -> None:
    until_left, look = (
        int(config.get_option("server.disconnectedSessionTTL")),
        int(setting("serve.py", r"FORGET_EVERY = (\d+)")),
    )
    assert f"up to {until_left + look} seconds after a tab was closed" in GUIDE
    assert f"then a look every {look} seconds" in GUIDE
    keep = int(setting("serve.py", r"KEEP_DOWNLOADS = (\d+)"))
    assert f"stays for {keep} to {2 * keep} seconds" in GUIDE


@pytest.mark.parametrize(
    ("words", "file", "pattern"),
    [
        ("{} open visits", "nginx/site.conf", r"limit_conn open_visits (\d+);"),
        ("{} new ones a second", "nginx/shared.conf", r"rate=(\d+)r/s"),
        ("after a first {} at once", "nginx/site.conf", r"burst=(\d+) nodelay"),
        ("requests of up to {} MB", "nginx/site.conf", r"client_max_body_size (\d+)m"),
        ("cut off after {} seconds", "nginx/site.conf", r"client_(?:header|body)_timeout (\d+)s"),
        ("steps in after {} seconds instead of at once", "nginx/site.conf", r"proxy_connect_timeout (\d+)s"),
        ("{} GB of memory a replica", "immunotherapy-explorer@.service", r"MemoryMax=(\d+)G"),
        ("slowed down at {} MB", "immunotherapy-explorer@.service", r"MemoryHigh=(\d+)M"),
    ],
)
def test_limits(words: str, file: str, pattern: str) -> None:
    assert words.format(setting(file, pattern)) in GUIDE


def test_what_the_app_itself_sets() -> None:
    server = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["server"]
    assert f"more than {server['maxMessageSize']} MB is not sent" in GUIDE
    assert 0.9 < LARGEST_MESSAGE / (server["maxMessageSize"] * 1_000_000) < 1
    assert f"asks again every {LOOK_AGAIN} seconds" in GUIDE
    assert AT_ONCE == 2 and "Two documents are made at once" in GUIDE


def test_a_start_that_fails_takes_as_long_as_the_guide_says() -> None:
    assert setting("immunotherapy-explorer@.service", r"healthcheck\.py %i (\d+)$") == "60"
    assert "its restart fails after a minute" in GUIDE


def test_the_page_of_nginx_asks_again_by_itself() -> None:
    again = setting("nginx/unavailable.html", r'http-equiv="refresh" content="(\d+)"')
    assert f"a page that asks again every {again} seconds" in GUIDE
