"""The app keeps its settings wherever it is started from: without them browsers would be sent to another host."""

from __future__ import annotations

import urllib.request
from pathlib import Path

import pytest

from deploy.first_page import FONTS
from tests.conftest import ROOT
from tests.support.server import Server


@pytest.mark.parametrize("script", ["app.py", "deploy/serve.py"])
def test_a_start_from_another_folder_has_the_project_s_settings(script: str, tmp_path: Path) -> None:
    server = Server(str(ROOT / script), folder=tmp_path, log=tmp_path / "log")
    server.start()
    try:
        with urllib.request.urlopen(server.address + FONTS[0], timeout=10) as answer:
            assert answer.status == 200  # static files are served by our settings alone
        assert "usage statistics" not in (tmp_path / "log").read_text(encoding="utf-8").lower()
    finally:
        server.stop()
