"""How people and programs reach the register."""
