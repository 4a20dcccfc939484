"""What every test may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.load import Catalogue, load_catalogue

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The real catalogue in English."""
    return load_catalogue("en")
