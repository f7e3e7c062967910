"""Reads the weights of a PyTorch file in the older format (no archive: pickles, then the raw values), without PyTorch and without running what it names."""
import collections
import io
import pickle
import struct

import numpy as np

MAGIC = 0x1950A86A20F9469CFC6C
KINDS = {"FloatStorage": np.dtype("<f4"), "LongStorage": np.dtype("<i8")}


class Weights(pickle.Unpickler):
    """Knows ordered maps, tensors and their storages; every other name in the file is an error."""

    def __init__(self, file):
        super().__init__(file)
        self.kinds = {}  # of all storages, also of those that no weight of ours lies in

    def find_class(self, module, name):
        if (module, name) == ("collections", "OrderedDict"):
            return collections.OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return lambda storage, offset, shape, strides, *_: (storage, offset, shape, strides)
        if module == "torch" and name in KINDS:
            return KINDS[name]
        raise pickle.UnpicklingError(f"{module}.{name} is not expected in a file of weights")

    def persistent_load(self, described):
        _, kind, key, _, count, view = described
        if view is not None:
            raise pickle.UnpicklingError("a view of a storage is not expected")
        self.kinds[key] = kind
        return kind, key, count


def weights(data, part=None):
    """{name: array} of the bytes of a .pth file; `part` names the map of weights in one that holds more."""
    file = io.BytesIO(data)
    if Weights(file).load() != MAGIC:
        raise ValueError("not a PyTorch file of the older format")
    for _ in ("version of the format", "machine that wrote it"):
        Weights(file).load()
    pickled = Weights(file)
    tensors = pickled.load()
    if part is not None:
        tensors = tensors[part]
    storages = {}
    for key in Weights(file).load():
        (count,) = struct.unpack("<q", file.read(8))
        kind = pickled.kinds[key]
        storages[key] = np.frombuffer(file.read(count * kind.itemsize), kind)
    return {name: array(storages[storage[1]], offset, shape, strides) for name, (storage, offset, shape, strides) in tensors.items()}


def array(values, offset, shape, strides):
    step = values.itemsize
    return np.lib.stride_tricks.as_strided(values[offset:], shape, [step * stride for stride in strides])
