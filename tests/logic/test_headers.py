"""The setting that names who may frame the site, and the policy made for a page."""

from __future__ import annotations

import base64
import hashlib

import pytest

from deploy.headers import frames, policy


@pytest.mark.parametrize(
    ("setting", "sites"),
    [
        ("", ()),
        ("  ", ()),
        ("https://www.example.org", ("https://www.example.org",)),
        ("https://A.example.org  http://localhost:8000", ("https://a.example.org", "http://localhost:8000")),
        ("https://*.example.org", ("https://*.example.org",)),
    ],
)
def test_sites_stand_between_blanks(setting: str, sites: tuple[str, ...]) -> None:
    assert frames(setting) == sites


@pytest.mark.parametrize(
    "wrong", ["*", "https:", "www.example.org", "https://a.org/path", "https://a.org; script-src *", "'self'", "data:"]
)
def test_what_is_no_site_is_named_and_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="FRAMED_BY"):
        frames(f"https://good.example.org {wrong}")


def test_the_policy_names_each_inline_script_and_no_other_host() -> None:
    page = "<script>one</script><script src='x'></script><script>\n two\n</script>"
    made = policy(page)
    for script in ("one", "\n two\n"):
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in made
    assert made.count("sha256-") == 2
    assert "http" not in made
    assert "frame-ancestors 'none'" in made
    assert "frame-ancestors https://a.org" in policy(page, ("https://a.org",))
