"""Who hands the documents out, read once for the whole server."""

from __future__ import annotations

import logging

import streamlit as st

from data.catalogue.faults import ContentError
from documents.organisation.organisation import Organisation
from documents.organisation.organisation_file import load_organisation


@st.cache_resource(show_spinner=False)
def organisation() -> Organisation | None:
    """The organisation of the settings file; faulty settings are logged with every fault, and documents go without."""
    try:
        return load_organisation()
    except ContentError as error:
        logging.getLogger("immunotherapy_explorer").error("%s", error)
        return None
