"""The app keeps its settings wherever it is started from: without them browsers would be sent to another host."""

from __future__ import annotations

import urllib.request
from pathlib import Path

import pytest

from deploy.plain_html import FONTS
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


def test_the_launcher_beside_its_script_has_the_same_settings() -> None:
    # Streamlit reads the folder beside the script that it runs. A link would be a plain file in a checkout on Windows,
    # and the launcher would not start.
    launcher, app = (ROOT / folder / ".streamlit" / "config.toml" for folder in ("deploy", "."))
    assert launcher.read_bytes() == app.read_bytes(), f"copy {app.relative_to(ROOT)} to {launcher.relative_to(ROOT)}"
