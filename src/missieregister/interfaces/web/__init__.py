"""The web pages: server-rendered, in Dutch, working without scripts."""

from missieregister.interfaces.web.server import create_app

__all__ = ["create_app"]
