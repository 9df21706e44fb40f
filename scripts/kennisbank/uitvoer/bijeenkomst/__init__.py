"""A meeting: from what it is about, how long and with how many, to all that its leader needs. Pure values, no page or paper."""
