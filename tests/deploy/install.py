"""Make sure nginx is there for the tests of several replicas: `python -m tests.deploy.install`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

PLACES = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))


def program(name: str) -> str | None:
    """The path of a program on this machine, also where only an administrator's path leads, or None."""
    return shutil.which(name, path=PLACES)


def _install() -> None:
    if not program("apt-get"):
        return
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "nginx", "openssl"],
    ):
        if subprocess.run([*prefix, *command], env=environment, check=False).returncode != 0:
            return


def main() -> int:
    """Install nginx if there is none. Returns the exit code."""
    if not (program("nginx") and program("openssl")):
        print("No nginx here: installing it for the tests of several replicas.")
        _install()
    found = program("nginx")
    print(f"nginx for the tests: {found}" if found else "nginx could not be installed.")
    return 0 if found and program("openssl") else 1


if __name__ == "__main__":
    sys.exit(main())
