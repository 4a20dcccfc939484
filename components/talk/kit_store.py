"""The kits that this server has made: each once for its version, in the background, whoever asks first.

A kit holds what everybody may read and nothing of a visitor, so all sessions share it. Snapshots are frozen and
replaced whole; one thread makes one kit at a time, and no session waits for it. Those who ask take turns, so that one
who asks for many, by addresses made up, holds up others by one.
"""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from time import sleep

from documents.talk.kit_version import Progress

MOST_KITS = 4  # finished kits, about 4 MB each: two papers, and room for a change
MOST_WAITING = 4  # versions under way; who asks for a further one is told to come back
MOST_OF_A_CLIENT = 2  # of them for one client: both papers
PAUSE = 0.02  # seconds between two files, in which sessions have the interpreter to themselves
WAITING = Progress(0, 0, "")
FAILED = Progress(-1, 0, "")
_log = logging.getLogger("immunotherapy_explorer")

Maker = Callable[[], Iterator[Progress]]


class KitStore:
    """What is made, and how far what is being made is."""

    def __init__(self, most_kits: int = MOST_KITS, pause: float = PAUSE) -> None:
        self._lock = threading.Lock()
        self._kits: OrderedDict[str, Progress] = OrderedDict()
        self._under_way: dict[str, Progress] = {}
        self._for: dict[str, str] = {}  # the client of each version under way
        self._waiting: dict[str, Maker] = {}  # how those are made that have not been begun; the oldest first
        self._served = ""
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kit")
        self._most_kits, self._pause = most_kits, pause

    def look(self, version: str) -> Progress | None:
        """How far a kit is: finished if it carries a ZIP, FAILED if it could not be made, None if nobody asked."""
        with self._lock:
            if version in self._kits:
                self._kits.move_to_end(version)
                return self._kits[version]
            return self._under_way.get(version)

    def start(self, version: str, maker: Maker, client: str = "") -> bool:
        """Have a kit made unless it is or was; False if too many are waiting, or too many of this client. At once."""
        with self._lock:
            if version in self._kits or self._under_way.get(version, FAILED) is not FAILED:
                return True
            self._under_way = {name: kit for name, kit in self._under_way.items() if kit is not FAILED}
            self._for = {name: self._for[name] for name in self._under_way}
            of_client = sum(self._for[name] == client for name in self._under_way)
            if len(self._under_way) >= MOST_WAITING or of_client >= MOST_OF_A_CLIENT:
                return False
            self._under_way[version] = WAITING
            self._for[version], self._waiting[version] = client, maker
        self._thread.submit(self._make_next)
        return True

    def _make_next(self) -> None:
        """Make the oldest kit of a client who was not served last, if there is one."""
        with self._lock:
            of_others = (version for version in self._waiting if self._for[version] != self._served)
            version = next(of_others, next(iter(self._waiting)))
            self._served, maker = self._for[version], self._waiting.pop(version)
        self._make(version, maker)

    def _make(self, version: str, maker: Maker) -> None:
        try:
            for progress in maker():
                if progress.kit:
                    self._finish(version, progress)
                    return
                with self._lock:
                    self._under_way[version] = progress
                sleep(self._pause)
        except Exception as error:  # whatever it was, who waits must hear of it
            _log.error("the kit failed: %s", type(error).__name__)
        with self._lock:
            self._under_way[version] = FAILED

    def _finish(self, version: str, kit: Progress) -> None:
        with self._lock:
            self._under_way.pop(version, None)
            self._kits[version] = kit
            while len(self._kits) > self._most_kits:
                self._kits.popitem(last=False)
