"""A rehearsal: every page is drawn once before the doors open: the first visitor waits no longer than the second.

Drawing a page imports its libraries and fills what is prepared once for all readers: indexes, tables, charts. The
rehearsal is a visit like any other, by a visitor inside the server.
"""

from __future__ import annotations

import asyncio
import gc
import logging

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime
from streamlit.runtime.session_manager import SessionClient

from components.compare_choice import EXAMPLES
from components.compare_choice import PARAMETER as COMPARED
from components.content import is_content_sound
from components.pages import PAGE_IDS
from data.addresses import write_ids

SECONDS = 30  # for one page; it takes a fraction of one
VIEWS = {  # what a page draws only when it is asked for
    "type": ("type=bcg",),
    "compare": (f"{COMPARED}={write_ids(next(iter(EXAMPLES.values())))}",),
    "questions": ("sheet=how_given",),
    "present": ("", "slide=welcome", "slide=welcome&view=notes"),
}


class Listener(SessionClient):
    """Hears when a run has ended, and nothing else."""

    def __init__(self) -> None:
        self.ended = asyncio.Event()

    def write_forward_msg(self, msg: ForwardMsg) -> None:
        """Take one message."""
        if msg.WhichOneof("type") == "script_finished":
            self.ended.set()


async def rehearse(runtime: Runtime) -> None:
    """Draw every page of the app once. A rehearsal that fails is logged and keeps nobody out."""
    if not is_content_sound():
        return
    first, *others = ((page, query) for page in PAGE_IDS for query in VIEWS.get(page, ("",)))
    await _draw(runtime, *first)  # brings what all need
    await asyncio.gather(*(_draw(runtime, *view) for view in others))
    gc.freeze()  # what is loaded now stays to the end: the collector need not look at it again


async def _draw(runtime: Runtime, page: str, query: str) -> None:
    try:
        await asyncio.wait_for(_visit(runtime, page, query), SECONDS)
    except Exception:
        logging.getLogger("immunotherapy_explorer").exception("the rehearsal of the page %s failed", page)


async def _visit(runtime: Runtime, page: str, query: str) -> None:
    listener = Listener()
    session = runtime.connect_session(client=listener, user_info={})
    try:
        asked = BackMsg()
        asked.rerun_script.page_name = "" if page == PAGE_IDS[0] else page
        asked.rerun_script.query_string = query
        runtime.handle_backmsg(session, asked)
        await listener.ended.wait()
    finally:
        runtime.close_session(session)
