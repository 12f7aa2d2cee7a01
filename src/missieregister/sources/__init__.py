"""Where documents come from: bytes, and what is known beside them. ``documents`` reads what they mean."""
