"""A scaled-down SmolVLM2 with the inputs and outputs of the published export, for the tests."""
