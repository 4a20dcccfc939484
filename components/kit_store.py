"""The kits that this server has made: each once for its version, in the background, whoever asks first.

A kit holds what everybody may read and nothing of a visitor, so all sessions share it. Snapshots are frozen and
replaced whole; one thread makes one kit at a time, and no session waits for it.
"""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from time import sleep

from documents.kit_version import Progress

KEPT = 4  # finished kits, about 4 MB each: two papers, and room for a change
MOST_WAITING = 4  # versions under way; who asks for a further one is told to come back
BREATH = 0.02  # seconds between two files, in which sessions have the interpreter to themselves
WAITING = Progress(0, 0, "")
FAILED = Progress(-1, 0, "")
_log = logging.getLogger("immunotherapy_explorer")

Maker = Callable[[], Iterator[Progress]]


class KitStore:
    """What is made, and how far what is being made is."""

    def __init__(self, kept: int = KEPT, breath: float = BREATH) -> None:
        self._lock = threading.Lock()
        self._kits: OrderedDict[str, Progress] = OrderedDict()
        self._under_way: dict[str, Progress] = {}
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kit")
        self._kept, self._breath = kept, breath

    def look(self, version: str) -> Progress | None:
        """How far a kit is: finished if it carries a ZIP, FAILED if it could not be made, None if nobody asked."""
        with self._lock:
            if version in self._kits:
                self._kits.move_to_end(version)
                return self._kits[version]
            return self._under_way.get(version)

    def start(self, version: str, maker: Maker) -> bool:
        """Have a kit made unless it is or was; False if too many are waiting. Returns at once."""
        with self._lock:
            if version in self._kits or self._under_way.get(version, FAILED) is not FAILED:
                return True
            if sum(one is not FAILED for one in self._under_way.values()) >= MOST_WAITING:
                return False
            self._under_way = {name: one for name, one in self._under_way.items() if one is not FAILED}
            self._under_way[version] = WAITING
        self._thread.submit(self._make, version, maker)
        return True

    def _make(self, version: str, maker: Maker) -> None:
        try:
            for progress in maker():
                if progress.kit:
                    self._finish(version, progress)
                    return
                with self._lock:
                    self._under_way[version] = progress
                sleep(self._breath)
        except Exception as error:  # whatever it was, who waits must hear of it
            _log.error("the kit failed: %s", type(error).__name__)
        with self._lock:
            self._under_way[version] = FAILED

    def _finish(self, version: str, kit: Progress) -> None:
        with self._lock:
            self._under_way.pop(version, None)
            self._kits[version] = kit
            while len(self._kits) > self._kept:
                self._kits.popitem(last=False)
