"""Reads the weights of a CTranslate2 `model.bin` (binary version 6)."""
import struct

import numpy as np

ELEMENT_TYPES = [np.float32, np.int8, np.int16, np.int32, np.float16]


def read_weights(data):
    """`data`: the bytes of the file. Returns {name: array}, aliases not expanded."""
    position = 0

    def number(code):
        nonlocal position
        (value,) = struct.unpack_from("<" + code, data, position)
        position += struct.calcsize("<" + code)
        return value

    def text():
        nonlocal position
        length = number("H")  # counts the closing zero byte
        value = data[position : position + length - 1].decode()
        position += length
        return value

    version, kind, _revision, count = number("I"), text(), number("I"), number("I")
    if version != 6 or kind != "WhisperSpec":
        raise ValueError(f"not a CTranslate2 Whisper file of version 6: {kind} {version}")
    weights = {}
    for _ in range(count):
        name = text()
        shape = [number("I") for _ in range(number("B"))]
        element, size = np.dtype(ELEMENT_TYPES[number("B")]), number("I")
        weights[name] = np.frombuffer(data, element, size // element.itemsize, position).reshape(shape)
        position += size
    return weights
