"""Every package is pinned and hashed, as pyproject.toml asks, and the audit never calls silence a pass."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.conftest import ROOT
from tests.house.audit import verdict

FILES = ("requirements.txt", "deploy/requirements.txt")  # for everything, and for running alone
PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==(\S+?)(?:\s*;[^\\]*)? \\$")


def named(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name.lower())


def pinned(file: str = FILES[0]) -> dict[str, str]:
    """The version of each package in a file; any line that is no pin with hashes fails."""
    versions: dict[str, str] = {}
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    hashes = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line.startswith("    --hash=sha256:"):
            hashes += 1
            assert re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line), number
            continue
        match = PINNED.match(line)
        assert match, f"{file}, line {number}: no pin with hashes: {line}"
        assert hashes or not versions, f"{file}, line {number}: the package before has no hash"
        assert named(match[1]) not in versions
        versions[named(match[1])] = match[2]
        hashes = 0
    assert hashes
    return versions


@pytest.mark.parametrize("file", FILES)
def test_every_line_is_a_pin_with_hashes(file: str) -> None:
    assert len(pinned(file)) > 30


def test_the_app_runs_on_the_versions_that_were_tested() -> None:
    assert pinned(FILES[1]).items() <= pinned().items()


def test_what_is_asked_for_is_what_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    requirements = [*project["project"]["dependencies"], *project["dependency-groups"]["test"]]
    locked = pinned()
    for requirement in requirements:
        name, version = requirement.partition(";")[0].strip().split("==")
        assert locked[named(name)] == version, requirement


def test_a_known_weak_point_fails_the_audit() -> None:
    weak = {"name": "x", "version": "1", "vulns": [{"id": "CVE-0", "fix_versions": ["2"]}]}
    code, message = verdict([weak, {"name": "y", "version": "1", "vulns": []}], "pypi")
    assert code == 1 and "CVE-0" in message and "2" in message


def test_silence_is_never_a_pass() -> None:
    for packages in ([], [{"name": "x", "skip_reason": "not found"}]):
        code, message = verdict(packages, "pypi")
        assert code == 0 and message.startswith("NOT AUDITED") and "not a pass" in message
    code, message = verdict([{"name": "x", "skip_reason": "?"}, {"name": "y", "version": "1", "vulns": []}], "pypi")
    assert message.startswith("PARTLY AUDITED: pypi knows of 1 of 2")
