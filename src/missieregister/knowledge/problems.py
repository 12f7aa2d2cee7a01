"""What is wrong with a knowledge file, said to the person who edits it."""


class KnowledgeError(ValueError):
    """A knowledge file that cannot be used: which one, and why (in Dutch where we say it ourselves)."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"kennisbestand {file}: {reason}")
        self.file = file
        self.reason = reason
