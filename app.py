"""The application: the dashboard of ui/main.py, the headers of its answers, the interface, and the route that says it is alive."""

import streamlit as st
from starlette.middleware import Middleware

import ui.server.one_thread  # noqa: F401  before whatever imports Polars
from api.routes import routes as interface
from ui.server.failure import tell
from ui.server.health import routes, under_base_too
from ui.server.page_headers import PageHeaders
from ui.server.visitor import of_request
from ui.server.warm_start import warm_start
from ui.server.widget_values import WidgetValues

app = st.App(
    "ui/main.py",
    lifespan=warm_start,
    routes=[*routes(), *under_base_too(interface(of_request))],
    middleware=[Middleware(PageHeaders), Middleware(WidgetValues)],
    on_script_error=tell,
)
