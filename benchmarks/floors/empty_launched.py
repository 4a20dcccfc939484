"""The empty page behind the same launcher's connection handling as ours."""

import sys
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

sys.path.insert(0, str(Path(__file__).parents[2]))

from deploy.at_once import SendAtOnce

app = st.App(str(Path(__file__).parent / "empty.py"), middleware=[Middleware(SendAtOnce)])
