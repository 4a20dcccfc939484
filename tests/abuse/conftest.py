"""Tests that try to break things. They look for the same cases on each machine, and never time anything."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "same_everywhere",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=int(os.environ.get("ABUSE_EXAMPLES", "100")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("same_everywhere")
