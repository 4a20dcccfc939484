"""Make sure nginx is there for the tests of several replicas: `python -m tests.deploy.install`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PLACES = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))


def program(name: str) -> str | None:
    """The path of a program on this machine, also where only an administrator's path leads, or None."""
    return shutil.which(name, path=PLACES)


def has_nginx() -> bool:
    """True if Debian's nginx is here, and what makes a certificate for it."""
    return bool(program("nginx") and program("openssl") and Path("/etc/nginx/mime.types").exists())


def can_be_had() -> bool:
    """True on a machine with Debian's packages."""
    return program("apt-get") is not None


def _install() -> None:
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "nginx", "openssl"],
    ):
        if subprocess.run([*prefix, *command], env=environment, check=False).returncode != 0:
            return


def main() -> int:
    """Install nginx if there is none and it can be had. Returns the exit code."""
    if not has_nginx() and can_be_had():
        print("No nginx here: installing it for the tests of several replicas.")
        _install()
    if has_nginx():
        print(f"nginx for the tests: {program('nginx')}")
        return 0
    print("No nginx: the tests of several replicas need Debian's package.")
    return 1 if can_be_had() else 0


if __name__ == "__main__":
    sys.exit(main())
