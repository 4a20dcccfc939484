"""Loaded by the tested server at its start: notes each attempt to reach another host in the file REACHED names."""

import os
import sys

_ON_THIS_MACHINE = ("127.", "::1", "localhost", "0.0.0.0")


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if event in ("socket.connect", "socket.sendto"):
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else ""
    elif event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        host = arguments[0]
    else:
        return
    host = host.decode() if isinstance(host, bytes) else host
    if host and isinstance(host, str) and not host.startswith(_ON_THIS_MACHINE):
        with open(os.environ["REACHED"], "a", encoding="utf-8") as reached:  # noqa: PTH123 - before anything is loaded
            reached.write(f"{event} {host}\n")


if os.environ.get("REACHED"):
    sys.addaudithook(_note)
