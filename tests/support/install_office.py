"""Make sure LibreOffice is there for the tests that open documents: `python -m tests.support.install_office`.

Takes the one that the machine has; else Debian's packages where apt is at hand. Elsewhere those tests are skipped and
say so, or fail where all is required.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = ("libreoffice-impress", "libreoffice-writer", "libreoffice-calc", "fonts-liberation")


def office() -> str | None:
    """The path of LibreOffice on this machine, or None."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def has_spreadsheets(program: str) -> bool:
    """True if this LibreOffice opens tables. Debian parts it into packages; elsewhere it comes whole."""
    folder = Path(program).resolve().parent
    return not list(folder.glob("libsw*lo.so")) or bool(list(folder.glob("libsclo.so")))


def _install() -> None:
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]):
        names = PACKAGES if "install" in command else ()
        if subprocess.run([*prefix, *command, *names], env=environment, check=False).returncode != 0:
            return


def main() -> int:
    """Install LibreOffice if there is none and apt can. Returns the exit code: 0 also where there is no apt."""
    there = office()
    if (there is None or not has_spreadsheets(there)) and shutil.which("apt-get"):
        print("LibreOffice is not here, or not whole: installing it for the tests of documents.")
        _install()
    office_path = office()
    print(
        f"LibreOffice for the tests: {office_path}"
        if office_path
        else "No LibreOffice: the tests that need it are skipped."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
