"""Does every pin have a wheel for each system that people run the app on? `python -m tests.house.wheels`.

Asks the package index, as an install on each system would, and installs nothing. Ends with 0 if all have, else with 1.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile

from tests.conftest import ROOT

FILES = ("requirements.txt", "deploy/requirements.txt")
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = {
    "Linux on x86-64": "x86_64-manylinux_2_28",
    "Linux on arm64": "aarch64-manylinux_2_28",
    "macOS 13 on Intel": "x86_64-apple-darwin",  # uv takes macOS 13.0 for it
    "macOS 13 on Apple silicon": "aarch64-apple-darwin",
    "Windows": "x86_64-pc-windows-msvc",
}


def missing(file: str, system: str, python: str) -> str:
    """What an install of a requirements file would stop at; empty if nothing."""
    with tempfile.TemporaryDirectory() as nowhere:
        command = [
            sys.executable,
            "-m",
            "uv",
            "pip",
            "install",
            "--dry-run",
            "--quiet",
            "--no-deps",
            "--target",
            nowhere,
        ]
        command += [
            "--only-binary",
            ":all:",
            "--python-platform",
            system,
            "--python-version",
            python,
            "-r",
            str(ROOT / file),
        ]
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
    return ended.stderr.strip() if ended.returncode else ""


def main() -> int:
    """Print a line for each file, system and Python. Returns the exit code."""
    failed = False
    for file in FILES:
        for name, system in SYSTEMS.items():
            for python in PYTHONS:
                problem = missing(file, system, python)
                failed = failed or bool(problem)
                print(f"{file}, {name}, Python {python}: {problem or 'every pin has a wheel'}", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
