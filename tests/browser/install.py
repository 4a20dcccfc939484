"""Make sure a Chromium is there for the browser tests: `python -m tests.browser.install`.

Takes one that the machine has (or that CHROMIUM names); else Debian's package where apt is at hand, with a font; else
Playwright's own build.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def chromium() -> str | None:
    """The path of a Chromium on this machine, or None."""
    named = os.environ.get("CHROMIUM")
    if named and Path(named).exists():
        return named
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return path
    return _playwright_chromium()


def _playwright_chromium() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if path and Path(path).exists() else None


def _install() -> None:
    if shutil.which("apt-get"):
        prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        commands = (
            ["apt-get", "update", "-qq"],
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"],
        )
        if all(subprocess.run([*prefix, *c], env=environment, check=False).returncode == 0 for c in commands):
            return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    """Install a browser if there is none. Returns the exit code."""
    if chromium() is None:
        print("No Chromium here: installing one for the browser tests.")
        _install()
    path = chromium()
    print(f"Browser for the tests: {path}" if path else "No browser could be installed.")
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
