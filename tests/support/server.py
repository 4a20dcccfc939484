"""A real server on a free port of this machine, stopped by its own process id; for benchmarks and tests alike."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil

ROOT = Path(__file__).parents[2]
APP = "deploy/serve.py"
START_SECONDS = 90
STOP_SECONDS = 10
LOOK_AGAIN_SECONDS = 0.01


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """A server that can be stopped and started again at the same address."""

    def __init__(self, script: str = APP, *, folder: Path = ROOT, log: Path | None = None, options: Sequence[str] = ()):
        """`folder` is where it runs, and so whose `.streamlit/config.toml` holds; without `log` its output is lost."""
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.ready_seconds = 0.0  # from the command until the server said that it is healthy
        self._script, self._folder, self._log, self._options = script, folder, log, options
        self.process: subprocess.Popen[bytes] | None = None

    def start(self, is_enough: Callable[[Server], bool] | None = None) -> None:
        """Start, and wait until the server says that it is healthy. Raises RuntimeError if it does not.

        `is_enough` says when to wait no longer, for a server that is not to become healthy.
        """
        is_there = is_enough or Server.is_healthy
        command = [sys.executable, "-m", "streamlit", "run", self._script, "--server.headless=true"]
        command += ["--server.address=127.0.0.1", f"--server.port={self.port}", *self._options]
        begun = time.monotonic()
        with (self._log or Path(os.devnull)).open("ab") as output:
            self.process = subprocess.Popen(command, cwd=self._folder, stdout=output, stderr=subprocess.STDOUT)
        while not is_there(self):
            if time.monotonic() > begun + START_SECONDS or self.process.poll() is not None:
                self.stop()
                raise RuntimeError("the server did not start")
            time.sleep(LOOK_AGAIN_SECONDS)
        self.ready_seconds = time.monotonic() - begun

    def is_healthy(self) -> bool:
        """True if the server answers that it is."""
        try:
            with urllib.request.urlopen(f"{self.address}/_stcore/health", timeout=2) as answer:
                return int(answer.status) == 200
        except OSError:
            return False

    def stop(self) -> None:
        """End the server, gently at first."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """End the server at once, as a power cut would."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(timeout=STOP_SECONDS)

    @property
    def memory_mb(self) -> float:
        """The memory that the server holds now, in megabytes."""
        return float(self._measured().memory_info().rss) / 1_000_000

    @property
    def cpu_seconds(self) -> float:
        """How long the server has computed since its start."""
        times = self._measured().cpu_times()
        return float(times.user + times.system)

    def _measured(self) -> psutil.Process:
        if self.process is None:
            raise RuntimeError("the server was not started")
        return psutil.Process(self.process.pid)


@contextmanager
def running(
    script: str = APP, *, folder: Path = ROOT, log: Path | None = None, options: Sequence[str] = ()
) -> Iterator[Server]:
    """A server of one's own."""
    server = Server(script, folder=folder, log=log, options=options)
    server.start()
    try:
        yield server
    finally:
        server.stop()
