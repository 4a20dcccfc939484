"""A chart becomes a picture on this machine: sharp, in the shipped font, and without a word to any other host."""

from __future__ import annotations

import io
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import altair as alt
import pandas as pd
import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from documents.figures.chart_png import FONT, LiesElsewhere, chart_png
from documents.formats.typst_pdf import BODY_FONTS
from tests.conftest import ROOT

PATIENCE = 60  # seconds
DRAW = """
import altair as alt, pandas as pd
from documents.figures.chart_png import chart_png
chart_png(alt.Chart(pd.DataFrame({"year": ["2011"], "count": [3]})).mark_bar().encode(x="year", y="count"))
"""
FETCH = """
import vl_convert
vl_convert.vegalite_to_png({"data": {"url": "http://192.0.2.1/rows.csv"}, "mark": "point"})
"""


def chart(font: str = "") -> alt.Chart:
    rows = pd.DataFrame({"year": ["2011", "2012"], "count": [3, 5]})
    drawn: alt.Chart = (
        alt.Chart(rows, title="Most came late", width=300, height=200).mark_bar().encode(x="year:O", y="count:Q")
    )
    return drawn.configure(font=font) if font else drawn


def picture(drawn: alt.Chart) -> Image.Image:
    return Image.open(io.BytesIO(chart_png(drawn)))


def test_a_chart_becomes_a_picture_at_twice_its_size() -> None:
    image = picture(chart())
    assert image.format == "PNG"
    assert image.width > 600 and image.height > 400
    assert image.convert("RGB").getpixel((0, 0)) == (255, 255, 255)


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert chart_png(chart()) == chart_png(chart())


def test_words_are_set_in_the_shipped_font() -> None:
    assert FONT in {TTFont(path)["name"].getBestFamilyName() for path in BODY_FONTS.glob("*.ttf")}
    assert chart_png(chart()) == chart_png(chart(font=FONT))
    assert chart_png(chart()) != chart_png(chart(font="No Such Family"))


@pytest.mark.parametrize(
    "elsewhere",
    [
        alt.Chart("http://127.0.0.1:9/rows.csv").mark_point(),
        alt.Chart("file:///etc/hostname").mark_point(),
        alt.Chart("data/tables/routes.csv").mark_point(),
        alt.Chart(pd.DataFrame({"a": ["http://127.0.0.1:9/picture.png"]})).mark_image().encode(url="a"),
        alt.layer(chart(), alt.Chart("http://127.0.0.1:9/rows.csv").mark_point()),
    ],
    ids=["web", "file", "path", "picture", "layer"],
)
def test_a_chart_whose_data_or_pictures_lie_elsewhere_is_refused(elsewhere: alt.TopLevelMixin) -> None:
    with pytest.raises(LiesElsewhere):
        chart_png(elsewhere)


def test_a_column_that_is_called_url_is_data_like_any_other() -> None:
    assert chart_png(alt.Chart(pd.DataFrame({"url": ["a"], "n": [1]})).mark_bar().encode(x="url", y="n"))


@contextmanager
def watched(code: str) -> Iterator[tuple[subprocess.Popen[bytes], socket.socket]]:
    """Run code in a process that sends every request it makes to a listening socket, as to a proxy."""
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        proxy.settimeout(0.1)
        address = f"http://127.0.0.1:{proxy.getsockname()[1]}"
        proxies = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), address)
        lower = {name.lower(): address for name in proxies}
        environment = {**os.environ, **proxies, **lower, "PYTHONPATH": str(ROOT), "NO_PROXY": "", "no_proxy": ""}
        process = subprocess.Popen([sys.executable, "-c", code], env=environment, cwd=ROOT, stderr=subprocess.DEVNULL)
        try:
            yield process, proxy
        finally:
            process.kill()
            process.wait()


def has_asked(process: subprocess.Popen[bytes], proxy: socket.socket) -> bool:
    """True as soon as the process asks for something; False if it ends without."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        ended = process.poll() is not None
        try:
            proxy.accept()[0].close()
            return True
        except TimeoutError:
            if ended:
                return False
    raise AssertionError("the process neither asked nor ended")


def test_drawing_a_chart_asks_the_network_for_nothing() -> None:
    with watched(FETCH) as (process, proxy):
        assert has_asked(process, proxy), "the watch sees what a chart with an address asks for"
    with watched(DRAW) as (process, proxy):
        assert not has_asked(process, proxy)
        assert process.returncode == 0
