"""What is wrong with a knowledge file, said to the person who edits it."""


class KnowledgeError(ValueError):
    """A knowledge file that cannot be used: which one, and why (in Dutch where we say it ourselves)."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"kennisbestand {file}: {reason}")
        self.file = file
        self.reason = reason

    def __reduce__(self) -> tuple[type["KnowledgeError"], tuple[str, str]]:
        """Return how to make it again, as it is when it crosses from one process to another."""
        return type(self), (self.file, self.reason)
