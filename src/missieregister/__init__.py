"""missieregister: the open register of Dutch participation in missions and operations."""

__version__ = "0.1.0"
