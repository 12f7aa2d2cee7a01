"""Tables: what a heading says of the values below it. Lines of fields are read as tables too."""
