"""Random tensors under the official names, of a size at which every part of the model matters to the result."""
import numpy as np


class RandomTensors:
    """Fills `values` with float32 arrays; the same seed gives the same numbers."""

    def __init__(self, seed):
        self.random, self.values = np.random.default_rng(seed), {}

    def normal(self, name, *shape, deviation=1.0, mean=0.0):
        self.values[name] = (mean + deviation * self.random.standard_normal(shape)).astype(np.float32)

    def norm(self, name, width):
        self.normal(f"{name}.weight", width, deviation=0.2, mean=1.0)
        self.normal(f"{name}.bias", width, deviation=0.2)

    def matrix(self, name, rows, columns, gain=1.5):
        self.normal(name, rows, columns, deviation=gain * columns**-0.5)

    def dense(self, name, rows, columns):
        self.matrix(f"{name}.weight", rows, columns)
        self.normal(f"{name}.bias", rows, deviation=0.2)
