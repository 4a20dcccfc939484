"""The setting that names who may frame the site, and the policy made for a page."""

from __future__ import annotations

import base64
import hashlib

import pytest

from deploy.security_headers import frames, policy, with_connection


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
    policy_text = policy(page)
    for script in ("one", "\n two\n"):
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy_text
    assert policy_text.count("sha256-") == 2
    assert "http" not in policy_text
    assert "frame-ancestors 'none'" in policy_text
    assert "frame-ancestors https://a.org" in policy(page, ("https://a.org",))


@pytest.mark.parametrize("host", ["learn.example.org", "localhost:8501", "127.0.0.1:8501", "[::1]:8501"])
def test_an_old_phone_may_connect_to_the_site_s_own_host(host: str) -> None:
    policy_text = with_connection(policy("").encode(), host.encode()).decode()
    assert f"connect-src 'self' ws://{host} wss://{host};" in policy_text


@pytest.mark.parametrize(
    "host", ["", "*", "*.org", "a.org; script-src *", "a.org b.org", "a.org/x", "a.org\r\nX: y", "'x'"]
)
def test_a_host_that_is_none_is_not_named_in_the_policy(host: str) -> None:
    policy_text = policy("").encode()
    assert with_connection(policy_text, host.encode()) == policy_text
