"""Ask for known weak points of every package that we pin: `make audit`.

Ends with 1 if a package has one. Where the data cannot be reached it says so and ends with 0: nothing was audited then,
and nothing passed.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from tests.conftest import ROOT

SERVICES = ("pypi", "osv")
SECONDS = 120


def judged(packages: Sequence[Mapping[str, Any]]) -> tuple[list[str], int]:
    """A line for each known weak point, and how many packages were looked up at all."""
    weak = [
        f"{package['name']} {package['version']}: {vulnerability['id']}, "
        f"mended in {', '.join(vulnerability['fix_versions']) or 'none'}"
        for package in packages
        for vulnerability in package.get("vulns", [])
    ]
    return weak, sum("skip_reason" not in package for package in packages)


def packages_known_to(service: str) -> list[dict[str, Any]]:
    """What a service knows of each package; nothing if it cannot be reached."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(ROOT / "requirements.txt"), "--require-hashes"]
    command += ["--disable-pip", "--progress-spinner=off", "--format=json", f"--vulnerability-service={service}"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
        return list(json.loads(answer.stdout)["dependencies"])
    except (subprocess.TimeoutExpired, ValueError, KeyError):
        return []


def verdict(packages: Sequence[Mapping[str, Any]], service: str) -> tuple[int, str]:
    """The exit code and what to say."""
    weak, looked_up = judged(packages)
    if weak:
        return 1, "\n".join([f"KNOWN WEAK POINTS, says {service}:", *weak])
    if not looked_up:
        return 0, f"NOT AUDITED: {service} gave no data on any package. This is not a pass."
    if looked_up < len(packages):
        return 0, f"PARTLY AUDITED: {service} knows of {looked_up} of {len(packages)} packages, none with a weak point."
    return 0, f"AUDITED: {looked_up} packages, none with a weak point that {service} knows of."


def main() -> int:
    """Ask the first service that has data. Returns the exit code."""
    code, message = 0, ""
    for service in SERVICES:
        packages = packages_known_to(service)
        code, message = verdict(packages, service)
        print(message)
        if code or judged(packages)[1]:
            return code
    return code


if __name__ == "__main__":
    sys.exit(main())
