"""Documents opened by LibreOffice, as somebody without Word or PowerPoint would."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.support.install_office import has_spreadsheets, office
from tests.support.left_out import leave_out


def as_pdf(files: Sequence[Path], folder: Path) -> list[Path]:
    """The files as PDF, in a folder. Without LibreOffice the test is skipped, or fails where it is required."""
    program = office()
    if program is None:
        leave_out("no LibreOffice on this machine; run: python -m tests.support.install_office")
    command = [program, f"-env:UserInstallation=file://{folder}/home", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(folder), *map(str, files)], check=True, capture_output=True, timeout=240)
    return [folder / f"{file.stem}.pdf" for file in files]


def as_table(file: Path, folder: Path, form: str, opened: str) -> bytes:
    """A table saved in another form, such as "xlsx" or a CSV with its options; `opened` says how it is read."""
    program = office()
    if program is None or not has_spreadsheets(program):
        leave_out("no LibreOffice with Calc on this machine; run: python -m tests.support.install_office")
    command = [program, f"-env:UserInstallation=file://{folder}/home", "--headless", f"--infilter={opened}"]
    command += ["--convert-to", form, "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return (folder / f"{file.stem}.{form.partition(':')[0]}").read_bytes()
