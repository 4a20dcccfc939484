"""Is a replica ready for readers? `python deploy/healthy.py [PORT] [SECONDS]` ends with 0 once it says so, else with 1.

For the health check of a container, and for a start that counts only when the replica is warm.
"""

import sys
import time
import urllib.request

LOOK_AGAIN_SECONDS = 0.2


def is_healthy(port: int) -> bool:
    """True if the replica on this port of this machine says that it is ready."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=3) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def main(port: int = 8501, seconds: float = 0) -> int:
    """Ask until the answer is yes or the time is over. Returns the exit code."""
    end = time.monotonic() + seconds
    while not is_healthy(port):
        if time.monotonic() >= end:
            return 1
        time.sleep(LOOK_AGAIN_SECONDS)
    return 0


if __name__ == "__main__":
    sys.exit(main(*(int(argument) for argument in sys.argv[1:3])))
