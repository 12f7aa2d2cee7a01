"""What can be wrong with a store as a whole."""


class StoreError(Exception):
    """The store cannot be used. ``reason`` and ``remedy`` are one plain Dutch sentence each."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason} {remedy}")
        self.reason = reason
        self.remedy = remedy
