"""A PDF that cannot be laid out is one kind of error to the caller, and its log names nothing that a reader typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn

import pytest
import typst

from documents.figures.svg_png import svg_png
from documents.formats.typst_pdf import CannotPrint, page_of_label, tagged_pdf

TYPED = "what a reader typed"
PanicException = type("PanicException", (BaseException,), {})  # what the layout code raises is named so


def raising(error: BaseException) -> Callable[..., NoReturn]:
    def fails(*_: Any, **__: Any) -> NoReturn:
        raise error

    return fails


@pytest.mark.parametrize("error", [PanicException(TYPED), typst.TypstError(TYPED, TYPED)], ids=["panic", "error"])
def test_a_pdf_that_cannot_be_made_says_so_and_logs_no_words(
    error: BaseException, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(typst, "compile", raising(error))
    with pytest.raises(CannotPrint):
        tagged_pdf("sheet", {})
    assert caplog.messages == [f"PDF ua-1 failed: {type(error).__name__}", f"PDF None failed: {type(error).__name__}"]


@pytest.mark.parametrize("error", [PanicException(TYPED), typst.TypstError(TYPED, TYPED)], ids=["panic", "error"])
def test_a_page_that_cannot_be_found_says_so(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typst, "query", raising(error))
    with pytest.raises(CannotPrint):
        page_of_label("handout", {}, "end")


def test_whoever_stops_the_app_is_not_held_up(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("compile", "query"):
        monkeypatch.setattr(typst, name, raising(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        tagged_pdf("sheet", {})
    with pytest.raises(KeyboardInterrupt):
        page_of_label("handout", {}, "end")


def test_a_drawing_that_is_no_svg_cannot_be_printed() -> None:
    with pytest.raises(CannotPrint):
        svg_png("no drawing", 1)
