"""Document to statements, pure."""
