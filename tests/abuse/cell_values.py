"""What may stand in a cell of a table or as a value of a text file, and should not."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.abuse.strategies import FORMULAS, MARKUP, hostile

cells = st.one_of(
    st.sampled_from(
        (
            "",
            " ",
            "x",
            "0",
            "-1",
            "99999999999999999999999",
            "1e5",
            "yes",
            "2026-02-30",
            "9999-12-31",
            "0001-01-01",
            "a;b",
            ";;;",
            "A B",
            "http://x.invalid",
            "https://",
            "https://x.invalid/\u202e",
            "bcg",
            "known",
            "nan",
            "inf",
            *MARKUP[:3],
            *FORMULAS[:3],
        )
    ),
    hostile,
)
toml_values = st.sampled_from(
    (
        "1",
        "1.5",
        "inf",
        "nan",
        "true",
        "2026-11-24",
        "[]",
        "{}",
        '""',
        '" "',
        "[1, 2]",
        '["x", ""]',
        '["x", ["y"]]',
        "{ a = 1 }",
        '"{"',
        '"{}"',
        '"{0}"',
        '"{nobody}"',
        '"{nobody.__class__}"',
        '"}"',
        '"{count!r:>99999999999}"',
        '"\\u202e\\u0000"',
        '"""a\nb"""',
        "9" * 5000,
        "[" * 3000 + "]" * 3000,
    )
)
