"""The two graphs of a LLaMA: its token embeddings, and its layers with the cache of keys and values and the head."""
import numpy as np
from onnx import TensorProto

from graph import CONTRIB
from video_llama.layers import FLOAT, heads, joined
from video_llama.quantise import BLOCK, blocks_of_eight_bits

TABLE, HEAD, NORM = "model.embed_tokens.weight", "lm_head.weight", "model.norm.weight"
LOWEST = float(np.finfo(np.float32).min)


def shapes(sizes):
    """Tensors of a LLaMA."""
    found = {TABLE: (sizes.vocabulary, sizes.width), NORM: (sizes.width,), HEAD: (sizes.vocabulary, sizes.width)}
    wide, narrow = sizes.heads * sizes.head, sizes.shared_heads * sizes.head
    for index in range(sizes.layers):
        matrices = {"self_attn.q": (wide, sizes.width), "self_attn.k": (narrow, sizes.width), "self_attn.v": (narrow, sizes.width)}
        matrices |= {"self_attn.o": (sizes.width, wide), "mlp.gate": ("hidden", sizes.width), "mlp.up": ("hidden", sizes.width)}
        matrices |= {"mlp.down": (sizes.width, "hidden")}
        name = f"model.layers.{index}"
        found |= {f"{name}.{part}_proj.weight": shape for part, shape in matrices.items()}
        found |= {f"{name}.{part}_layernorm.weight": (sizes.width,) for part in ("input", "post_attention")}
    return found


def build_embeddings(g, weights, sizes):
    """input_ids [batch, tokens] -> inputs_embeds [batch, tokens, width]. A table of less than 16 bits has 8, also at int4."""
    ids = g.input("input_ids", TensorProto.INT64, ["batch", "tokens"])
    g.output(embedded(g, ids, weights, sizes), "inputs_embeds", FLOAT, ["batch", "tokens", sizes.width])


def embedded(g, ids, weights, sizes):
    """-> what the layers take for the tokens [batch, tokens, width]"""
    table = weights(TABLE)
    if g.precision in ("int8", "int4"):
        values, scales = blocks_of_eight_bits(table)
        column = g.op("Unsqueeze", g.half("scales", scales), g.ints(2))
        form = dict(gather_axis=0, quantize_axis=2, bits=8, block_size=BLOCK)
        rows = g.op("GatherBlockQuantized", g.constant("table", values), ids, column, domain=CONTRIB, **form)
        return g.op("Slice", g.op("Reshape", rows, g.ints(0, 0, -1)), g.ints(0), g.ints(sizes.width), g.ints(2))
    if g.precision == "fp16":
        return g.op("Cast", g.op("Gather", g.constant("table", table.astype(np.float16)), ids), to=FLOAT)
    return g.op("Gather", g.constant("table", table), ids)


def rms_norm(g, x, weights, name, epsilon):
    return g.op("SimplifiedLayerNormalization", x, g.constant(name, weights(name)), axis=-1, epsilon=epsilon, stash_type=1)


def rotation(g, sizes):
    speeds = sizes.turn ** -(np.arange(0, sizes.head, 2) / sizes.head)
    angles = np.outer(np.arange(sizes.context), speeds)
    return g.constant("cosine", np.cos(angles).astype(np.float32)), g.constant("sine", np.sin(angles).astype(np.float32))


def hidden_positions(g, embeds, mask):
    """What is added to the scores [batch, 1, tokens, past + tokens]: 0 where a token may look, else the lowest number."""
    after = g.op("Shape", mask, start=1, end=2)
    before = g.op("Sub", after, g.op("Shape", embeds, start=1, end=2))
    zero, one = (g.op("Squeeze", g.ints(value)) for value in (0, 1))
    rows = g.op("Unsqueeze", g.op("Range", g.op("Squeeze", before), g.op("Squeeze", after), one), g.ints(1))
    columns = g.op("Range", zero, g.op("Squeeze", after), one)
    there = g.op("Unsqueeze", g.op("Cast", mask, to=TensorProto.BOOL), g.ints(1, 2))
    seen = g.op("And", g.op("LessOrEqual", columns, rows), there)
    return g.op("Where", seen, g.number(0.0), g.number(LOWEST))


def shared_attention(g, query, key, value, sizes, bias):
    """Attention where several heads of queries share one of keys and values, without copying the latter."""
    group = sizes.heads // sizes.shared_heads
    scaled = g.op("Reshape", g.op("Mul", query, g.number(sizes.head**-0.5)), g.ints(0, sizes.shared_heads, -1, sizes.head))
    scores = g.op("MatMul", scaled, g.op("Transpose", key, perm=[0, 1, 3, 2]))
    tokens, total = g.op("Shape", query, start=2, end=3), g.op("Shape", key, start=2, end=3)
    apart = g.op("Concat", g.ints(0, sizes.heads), tokens, total, axis=0)
    chances = g.op("Softmax", g.op("Add", g.op("Reshape", scores, apart), bias), axis=-1)
    together = g.op("Concat", g.ints(0, sizes.shared_heads, -1), total, axis=0) if group > 1 else None
    mixed = g.op("MatMul", g.op("Reshape", chances, together) if together else chances, value)
    return g.op("Reshape", mixed, g.ints(0, sizes.heads, -1, sizes.head))


def cached(g, x, index, part, sizes):
    """Puts the keys or values of the tokens before in front; all of them are an output too."""
    shape = ["batch", sizes.shared_heads, "past", sizes.head]
    before = g.input(f"past_key_values.{index}.{part}", FLOAT, shape)
    all_rows = g.op("Concat", before, x, axis=2)
    g.output(all_rows, f"present.{index}.{part}", FLOAT, ["batch", sizes.shared_heads, "past + tokens", sizes.head])
    return all_rows


def layer(g, x, index, weights, sizes, positions, tables, bias):
    name = f"model.layers.{index}"

    def linear(of, part):
        # Beside the error of 8-bit weights that of rounded inputs would be felt; beside that of 4-bit weights it is not.
        return g.linear(of, f"{name}.{part}", weights(f"{name}.{part}.weight"), whole_inputs=g.precision == "int8")

    normal = rms_norm(g, x, weights, f"{name}.input_layernorm.weight", sizes.epsilon)
    query, key, value = (heads(g, linear(normal, f"self_attn.{part}_proj"), sizes.head) for part in "qkv")
    query, key = (g.op("RotaryEmbedding", part, positions, *tables, domain=CONTRIB) for part in (query, key))
    key, value = cached(g, key, index, "key", sizes), cached(g, value, index, "value", sizes)
    mixed = joined(g, shared_attention(g, query, key, value, sizes, bias), sizes.heads * sizes.head)
    x = g.op("Add", x, linear(mixed, "self_attn.o_proj"))
    normal = rms_norm(g, x, weights, f"{name}.post_attention_layernorm.weight", sizes.epsilon)
    gate, up = linear(normal, "mlp.gate_proj"), linear(normal, "mlp.up_proj")
    hidden = g.op("Mul", g.op("Mul", gate, g.op("Sigmoid", gate)), up)
    return g.op("Add", x, linear(hidden, "mlp.down_proj"))


def build_decoder(g, weights, sizes):
    """inputs_embeds, attention_mask, position_ids and the cache -> logits of every token, and the cache with the new ones."""
    decode(g, g.input("inputs_embeds", FLOAT, ["batch", "tokens", sizes.width]), weights, sizes)


def build_text_model(g, weights, sizes):
    """As published for text alone: input_ids, attention_mask, position_ids and the cache -> as `build_decoder`, in one graph."""
    ids = g.input("input_ids", TensorProto.INT64, ["batch", "tokens"])
    decode(g, embedded(g, ids, weights, sizes), weights, sizes)


def decode(g, embeds, weights, sizes):
    """Adds all of a LLaMA behind its embeddings."""
    mask = g.input("attention_mask", TensorProto.INT64, ["batch", "past + tokens"])
    positions = g.input("position_ids", TensorProto.INT64, ["batch", "tokens"])
    tables, bias, x = rotation(g, sizes), hidden_positions(g, embeds, mask), embeds
    for index in range(sizes.layers):
        x = layer(g, x, index, weights, sizes, positions, tables, bias)
    normal = rms_norm(g, x, weights, NORM, sizes.epsilon)
    # Eight bits are enough for the head, four are not: an error there is an error in a word.
    logits = g.linear(normal, HEAD, weights(HEAD), precision="int8" if g.precision == "int4" else None, whole_inputs=True)
    g.output(logits, "logits", FLOAT, ["batch", "tokens", sizes.vocabulary])
    g.outputs.insert(0, g.outputs.pop())
