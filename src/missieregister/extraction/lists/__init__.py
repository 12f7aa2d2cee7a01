"""Lists: their items are read with what stands above them, as the sentence that the two make up."""
