"""The rehearsal before the doors open draws every page, leaves nobody behind, and keeps nobody out."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime

from components.pages import PAGE_IDS
from deploy.warm import rehearse


class Stage:
    """Stands in for the server: notes what is drawn and who is there."""

    def __init__(self, broken: str | None = None) -> None:
        self.drawn: list[str] = []
        self.there: dict[str, Any] = {}
        self.broken = broken

    def connect_session(self, client: Any, user_info: object) -> str:
        session = f"visit {len(self.drawn)}"
        self.there[session] = client
        return session

    def handle_backmsg(self, session: str, asked: BackMsg) -> None:
        self.drawn.append(asked.rerun_script.page_name)
        if asked.rerun_script.page_name == self.broken:
            raise OSError("no such page")
        ended = ForwardMsg(script_finished=ForwardMsg.FINISHED_SUCCESSFULLY)
        self.there[session].write_forward_msg(ended)

    def close_session(self, session: str) -> None:
        del self.there[session]


def test_every_page_is_drawn_and_no_visit_stays() -> None:
    stage = Stage()
    asyncio.run(rehearse(cast(Runtime, stage)))
    assert list(dict.fromkeys(stage.drawn)) == ["", *PAGE_IDS[1:]]
    assert not stage.there


def test_a_page_that_fails_is_logged_and_the_server_starts(caplog: pytest.LogCaptureFixture) -> None:
    stage = Stage(broken="compare")
    asyncio.run(rehearse(cast(Runtime, stage)))
    assert "compare" in caplog.text
    assert not stage.there
