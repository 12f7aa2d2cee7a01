"""What a sentence mentions: dates, people, money, missions, actors. Each module finds one kind, with offsets."""
