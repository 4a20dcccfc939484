"""Is a replica ready for readers? `python deploy/healthcheck.py [PORT] [SECONDS]` ends with 0 once it is.

Else it ends with 1 and says why: the replica's own words, or that there is no answer. For the health check of a
container, and for a start that counts only when the replica is warm.
"""

import sys
import time
import urllib.error
import urllib.request

LOOK_AGAIN_SECONDS = 0.2


def what_is_wrong(port: int) -> str:
    """Why the replica on this port of this machine is not ready, in its own words; empty if it is."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=3) as answer:
            return "" if answer.status == 200 else f"status {answer.status}"
    except urllib.error.HTTPError as error:
        return error.read(200).decode("utf-8", "replace")
    except OSError as error:
        return f"no answer ({error})"


def main(port: int = 8501, seconds: float = 0) -> int:
    """Ask until the answer is yes or the time is over. Returns the exit code."""
    end = time.monotonic() + seconds
    while problem := what_is_wrong(port):
        if time.monotonic() >= end:
            print(f"replica on port {port}: {problem}", file=sys.stderr)
            return 1
        time.sleep(LOOK_AGAIN_SECONDS)
    return 0


if __name__ == "__main__":
    sys.exit(main(*(int(argument) for argument in sys.argv[1:3])))
