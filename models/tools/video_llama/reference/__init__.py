"""Scaled-down checkpoints with the names of the official ones, and what implementations that are not ours make of them."""
