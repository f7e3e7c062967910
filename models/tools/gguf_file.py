"""Reads a GGUF file (version 3): its fields, and tensors of the types that SmolLM2-135M uses, without changing a value."""
import struct

import numpy as np

NUMBERS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
TEXT, LIST = 8, 9
FLOAT32, FOUR_BIT, EIGHT_BIT = 0, 3, 8  # F32, Q4_1 and Q8_0, in GGUF's numbering
BLOCK = 32  # values that share a scale


class GgufFile:
    """`fields` maps names to values; the methods read tensors by name, rows first."""

    def __init__(self, data):
        self.data, self.position = data, 4
        version, tensors, fields = self.take("IQQ")
        if data[:4] != b"GGUF" or version != 3:
            raise ValueError("not a GGUF file of version 3")
        self.fields = {}
        for _ in range(fields):
            name = self.text()
            self.fields[name] = self.value(self.take("I")[0])
        self.tensors = {}  # name -> (type, shape with rows first, offset)
        for _ in range(tensors):
            name = self.text()
            dimensions = self.take(f"{self.take('I')[0]}Q")
            self.tensors[name] = (self.take("I")[0], dimensions[::-1], self.take("Q")[0])
        alignment = self.fields.get("general.alignment", 32)
        self.start = -(-self.position // alignment) * alignment

    def take(self, codes):
        values = struct.unpack_from("<" + codes, self.data, self.position)
        self.position += struct.calcsize("<" + codes)
        return values

    def text(self):
        size = self.take("Q")[0]
        self.position += size
        return self.data[self.position - size : self.position].decode()

    def value(self, kind):
        if kind == TEXT:
            return self.text()
        if kind == LIST:
            kind, count = self.take("IQ")
            return [self.value(kind) for _ in range(count)]
        return self.take(NUMBERS[kind])[0]

    def blocks(self, name, kind, size):
        """The bytes of a tensor of two dimensions as [rows, blocks, size]."""
        found, (rows, columns), offset = self.tensors[name]
        if found != kind:
            raise ValueError(f"{name} is of type {found}, expected {kind}")
        count = rows * columns // BLOCK
        return np.frombuffer(self.data, np.uint8, count * size, self.start + offset).reshape(rows, columns // BLOCK, size)

    def floats(self, name):
        kind, shape, offset = self.tensors[name]
        if kind != FLOAT32:
            raise ValueError(f"{name} is of type {kind}, expected float32")
        return np.frombuffer(self.data, "<f4", int(np.prod(shape)), self.start + offset).reshape(shape)

    def four_bit(self, name):
        """-> (values 0..15 [rows, blocks, 32] as uint8, scales and minima [rows, blocks] as float16); the weight is value * scale + minimum."""
        blocks = self.blocks(name, FOUR_BIT, 20)
        scales, minima = (np.ascontiguousarray(blocks[:, :, i : i + 2]).view("<f2")[:, :, 0] for i in (0, 2))
        return np.concatenate([blocks[:, :, 4:] & 15, blocks[:, :, 4:] >> 4], axis=2), scales, minima

    def eight_bit(self, name):
        """-> (values -128..127 [rows, blocks, 32], float16 scales [rows, blocks]); the weight is value * scale."""
        blocks = self.blocks(name, EIGHT_BIT, 34)
        return blocks[:, :, 2:].view(np.int8), np.ascontiguousarray(blocks[:, :, :2]).view("<f2")[:, :, 0]
