"""The audio trunk of ImageBind: mel [clips, 1, 128, 204] -> audio_features [clips, features], each of length 20."""
import numpy as np

from video_llama.layers import FLOAT, attention, dense, first_size, heads, joined, layer_norm, repeated
from video_llama.shapes import linear, norm

STEM_EPSILON = 1e-5
EPSILON = 1e-6
STRIDE = 10
BINS, COLUMNS = 128, 204  # of the mel spectrogram
STEM, TRUNK, HEAD = "modality_preprocessors.audio", "modality_trunks.audio", "modality_heads.audio"
SCALE = "modality_postprocessors.audio.1.log_logit_scale"
LARGEST_SCALE = 100
LEAST_LENGTH = 1e-12  # of a vector that is made length 1


def block_shapes(index):
    name = f"{TRUNK}.blocks.{index}"
    inner = {**linear(f"{name}.attn.out_proj", "width", "width"), f"{name}.attn.in_proj_weight": ((3, "width"), "width")}
    inner |= {f"{name}.attn.in_proj_bias": ((3, "width"),), f"{name}.attn.bias_k": (1, 1, "width"), f"{name}.attn.bias_v": (1, 1, "width")}
    outer = {**linear(f"{name}.mlp.fc1", "hidden", "width"), **linear(f"{name}.mlp.fc2", "width", "hidden")}
    return norm(f"{name}.norm_1", "width") | norm(f"{name}.norm_2", "width") | inner | outer


def shapes(sizes):
    """Tensors of imagebind_huge.pth."""
    found = {f"{STEM}.cls_token": (1, 1, "width"), f"{STEM}.rgbt_stem.proj.weight": ("width", 1, "kernel", "kernel")}
    found |= {f"{STEM}.pos_embedding_helper.pos_embed": (1, "tokens", "width"), f"{HEAD}.2.weight": ("features", "width"), SCALE: ()}
    found |= norm(f"{STEM}.rgbt_stem.norm_layer", "width") | norm(f"{HEAD}.0", "width")
    for index in range(sizes.audio_blocks):
        found |= block_shapes(index)
    return found


def block(g, x, weights, name, head, clips):
    normal = layer_norm(g, x, weights, f"{name}.norm_1", EPSILON)
    together = g.linear(normal, f"{name}.attn.in_proj", weights(f"{name}.attn.in_proj_weight"), weights(f"{name}.attn.in_proj_bias"))
    query, key, value = g.op("Split", together, outputs=3, axis=-1, num_outputs=3)
    # One learned key and value more than there are tokens ("add_bias_kv").
    extra = {part: repeated(g, f"{name}.attn.bias_{part}", weights(f"{name}.attn.bias_{part}"), clips) for part in "kv"}
    key, value = g.op("Concat", key, extra["k"], axis=1), g.op("Concat", value, extra["v"], axis=1)
    width = weights(f"{name}.attn.bias_k").shape[-1]
    mixed = joined(g, attention(g, *(heads(g, part, head) for part in (query, key, value)), head), width)
    x = g.op("Add", x, dense(g, mixed, weights, f"{name}.attn.out_proj"))
    hidden = g.op("Gelu", dense(g, layer_norm(g, x, weights, f"{name}.norm_2", EPSILON), weights, f"{name}.mlp.fc1"))
    return g.op("Add", x, dense(g, hidden, weights, f"{name}.mlp.fc2"))


def build(g, weights, sizes):
    """Adds the encoder to the graph. -> length of the vectors that it gives"""
    kernel = weights(f"{STEM}.rgbt_stem.proj.weight")
    mel = g.input("mel", FLOAT, ["clips", 1, BINS, COLUMNS])
    clips = first_size(g, mel)
    patches = g.op("Conv", mel, g.matrix("stem", kernel), kernel_shape=list(kernel.shape[2:]), strides=[STRIDE, STRIDE])
    patches = g.op("Transpose", g.op("Reshape", patches, g.ints(0, len(kernel), -1)), perm=[0, 2, 1])
    patches = layer_norm(g, patches, weights, f"{STEM}.rgbt_stem.norm_layer", STEM_EPSILON)
    whole = repeated(g, "cls_token", weights(f"{STEM}.cls_token"), clips)
    positions = g.constant("pos_embed", weights(f"{STEM}.pos_embedding_helper.pos_embed"))
    x = g.op("Add", g.op("Concat", whole, patches, axis=1), positions)
    for index in range(sizes.audio_blocks):
        x = block(g, x, weights, f"{TRUNK}.blocks.{index}", sizes.audio_head, clips)
    first = g.op("Squeeze", g.op("Slice", layer_norm(g, x, weights, f"{HEAD}.0", EPSILON), g.ints(0), g.ints(1), g.ints(1)), g.ints(1))
    features = g.linear(first, f"{HEAD}.2", weights(f"{HEAD}.2.weight"))
    length = g.op("Max", g.op("ReduceL2", features, g.ints(1), keepdims=1), g.number(LEAST_LENGTH))
    scale = min(float(np.exp(weights(SCALE)).item()), LARGEST_SCALE)
    size = weights(f"{HEAD}.2.weight").shape[0]
    g.output(g.op("Mul", g.op("Div", features, length), g.number(scale)), "audio_features", FLOAT, ["clips", size])
    return scale
