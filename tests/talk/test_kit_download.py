"""The kit on the page: made once in the background, seen by all, and never in anybody's way."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from time import monotonic, sleep

import pytest
from streamlit.testing.v1 import AppTest

from components.talk import kit_download
from components.talk.kit_store import FAILED, MOST_OF_A_CLIENT, MOST_WAITING, KitStore
from data.catalogue.catalogue import Catalogue
from documents.talk.kit_version import Progress
from tests.conftest import ROOT


def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so."""
    deadline = monotonic() + 10
    while not is_so():
        assert monotonic() < deadline, "it never came"
        sleep(0.005)


class Made:
    """A kit that is made when it is let."""

    def __init__(self, kit: bytes = b"zip") -> None:
        self.kit, self.let, self.times = kit, threading.Event(), 0

    def __call__(self) -> Iterator[Progress]:
        self.times += 1
        yield Progress(0, 1, "the only file")
        assert self.let.wait(10)
        yield Progress(1, 1, "", self.kit)


def finished(store: KitStore, version: str) -> bool:
    progress = store.look(version)
    return progress is not None and bool(progress.kit)


def test_many_who_ask_at_once_have_it_made_once() -> None:
    store, maker = KitStore(pause=0), Made()
    with ThreadPoolExecutor(20) as threads:
        assert all(threads.map(lambda _: store.start("a", maker), range(20)))
    until(lambda: store.look("a") == Progress(0, 1, "the only file"))
    maker.let.set()
    until(lambda: finished(store, "a"))
    assert store.start("a", maker) and maker.times == 1


def test_looking_and_starting_never_wait_for_the_making() -> None:
    store, maker = KitStore(pause=0), Made()
    store.start("a", maker)
    begun = monotonic()
    for _ in range(100):
        store.look("a")
        store.start("a", maker)
    assert monotonic() - begun < 5  # the kit is not finished: had anybody waited for it, this would last 10 seconds
    assert not finished(store, "a")
    maker.let.set()


def test_what_fails_is_said_to_and_can_be_tried_again() -> None:
    store = KitStore(pause=0)

    def broken() -> Iterator[Progress]:
        yield Progress(0, 2, "a file")
        raise OSError("no room left for what somebody typed")

    store.start("a", broken)
    until(lambda: store.look("a") is FAILED)
    maker = Made()
    maker.let.set()
    assert store.start("a", maker)
    until(lambda: finished(store, "a"))


def test_only_so_many_are_kept_and_the_oldest_goes_first() -> None:
    store, maker = KitStore(most_kits=2, pause=0), Made()
    maker.let.set()
    for version in ("a", "b", "c"):
        store.start(version, maker)
        until(lambda version=version: finished(store, version))  # type: ignore[misc]
    assert store.look("a") is None and finished(store, "b") and finished(store, "c")


def test_only_so_many_can_wait() -> None:
    store, maker = KitStore(pause=0), Made()
    assert all(store.start(str(number), maker, f"client {number}") for number in range(MOST_WAITING))
    assert not store.start("one more", maker, "one more client")
    maker.let.set()
    until(lambda: all(finished(store, str(number)) for number in range(MOST_WAITING)))


def test_one_who_asks_for_many_holds_up_another_by_one() -> None:
    store, order = KitStore(pause=0), list[str]()
    first = Made()

    def noted(version: str) -> Callable[[], Iterator[Progress]]:
        def make() -> Iterator[Progress]:
            order.append(version)
            yield Progress(1, 1, "", b"zip")

        return make

    store.start("in the making", first, "greedy")
    until(lambda: first.times == 1)
    accepted = [store.start(f"made up {number}", noted(f"made up {number}"), "greedy") for number in range(50)]
    assert accepted.count(True) == MOST_OF_A_CLIENT - 1
    assert store.start("sound", noted("sound"), "patient")
    first.let.set()
    until(lambda: len(order) == MOST_OF_A_CLIENT)
    assert order[0] == "sound"


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> KitStore:
    kit_store = KitStore(pause=0)
    monkeypatch.setattr(kit_download, "kits", lambda: kit_store)
    return kit_store


def page() -> AppTest:
    at = AppTest.from_file(ROOT / "app.py", default_timeout=30)
    at.run()
    return at.switch_page("pages/present.py").run()


def html_of(at: AppTest) -> str:
    return " ".join(element.proto.body for element in at.get("html"))


def test_the_page_offers_the_kit_says_how_far_it_is_and_gives_it(
    store: KitStore, monkeypatch: pytest.MonkeyPatch, catalogue: Catalogue
) -> None:
    words, maker = catalogue.messages, Made()
    monkeypatch.setattr(kit_download, "kit_progress", lambda *_: maker())
    at = page()
    assert not at.exception
    at.button(key="make_kit").click().run()
    until(lambda: maker.times == 1)
    at.run()
    assert words("kit.making", done=0, total=1, name="the only file") in html_of(at)
    assert not [button for button in at.button if button.key == "make_kit"]
    other = page()  # another visitor sees the same progress and is not held up
    assert words("kit.making", done=0, total=1, name="the only file") in html_of(other)
    maker.let.set()
    until(lambda: any(progress.kit for progress in store._kits.values()))
    at.run()
    assert words("kit.ready", total=1) in html_of(at)
    assert words("kit.button") in [button.proto.label for button in at.get("download_button")]
    assert words("kit.ready", total=1) in html_of(page())


def test_a_kit_that_failed_is_a_plain_sentence_and_a_way_on(
    store: KitStore, monkeypatch: pytest.MonkeyPatch, catalogue: Catalogue
) -> None:
    def broken() -> Iterator[Progress]:
        raise OSError
        yield

    monkeypatch.setattr(kit_download, "kit_progress", lambda *_: broken())
    at = page()
    at.button(key="make_kit").click().run()
    until(lambda: FAILED in store._under_way.values())
    at.run()
    assert not at.exception
    assert catalogue.messages("kit.failed") in html_of(at)
    assert at.button(key="make_kit")


@pytest.mark.parametrize("handout", ["call", "compare", "car_t_cell_therapy", "nonsense"])
def test_a_handout_is_one_press_away_and_the_address_may_choose_another(handout: str, catalogue: Catalogue) -> None:
    at = AppTest.from_file(ROOT / "app.py", default_timeout=30)
    at.query_params["handout"] = handout
    at.run()
    at.switch_page("pages/present.py")
    at.query_params["handout"] = handout
    at.run()
    assert not at.exception
    labels = [button.proto.label for button in at.get("download_button")]
    assert catalogue.messages("room.deck_button") in labels
    assert catalogue.messages("room.handout_button") in labels
    names = {"call": "room.handout_call", "nonsense": "room.handout_call", "compare": "room.handout_compare"}
    name = catalogue.messages(names[handout]) if handout in names else catalogue.subjects[handout].name
    assert catalogue.messages("room.handout_holds", name=name) in html_of(at)
