"""Statements out of candidates: by the frames, then by what was weighed, with what the document as a whole says."""
