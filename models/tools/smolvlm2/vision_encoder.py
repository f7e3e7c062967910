"""SigLIP, pixel shuffle and projection of SmolVLM2: pixel_values [1, frames, 3, size, size] -> image_features [frames, tokens, hidden]."""
import numpy as np
from onnx import TensorProto

from video_llama.layers import FLOAT, attention, dense, heads, joined, layer_norm

LOWEST = float(np.finfo(np.float32).min)
BELOW_ONE = 1 - 1e-6


def seen_patches(g, mask, patches, patch):
    """pixel_attention_mask [1, frames, size, size] -> int64 [frames, rows, columns]: 1 where a patch has a pixel that is there"""
    cells = g.op("Reshape", g.op("Cast", mask, to=TensorProto.INT64), g.ints(-1, patches, patch, patches, patch))
    return g.op("ReduceMax", cells, g.ints(2, 4), keepdims=0)


def places(g, seen, axis, patches):
    """Which row (axis 1) or column (axis 2) of the table of positions each patch takes, when those that are there are spread over all."""
    line = g.op("Slice", seen, g.ints(0), g.ints(1), g.ints(3 - axis))
    there = g.op("Cast", g.op("ReduceSum", g.op("Squeeze", line, g.ints(3 - axis)), g.ints(1), keepdims=1), to=FLOAT)
    parts = g.op("Div", g.constant("steps", np.arange(patches, dtype=np.float32)), there)
    parts = g.op("Min", parts, g.number(BELOW_ONE))
    ends = g.constant("ends", np.arange(1, patches, dtype=np.float32) / np.float32(patches))
    passed = g.op("GreaterOrEqual", g.op("Unsqueeze", parts, g.ints(2)), ends)
    return g.op("ReduceSum", g.op("Cast", passed, to=TensorProto.INT64), g.ints(2), keepdims=0)


def block(g, x, weights, name, head, epsilon, bias):
    normal = layer_norm(g, x, weights, f"{name}.layer_norm1", epsilon)
    query, key, value = (heads(g, dense(g, normal, weights, f"{name}.self_attn.{part}_proj"), head) for part in "qkv")
    width = len(weights(f"{name}.layer_norm1.bias"))
    mixed = joined(g, attention(g, query, key, value, head, bias), width)
    x = g.op("Add", x, dense(g, mixed, weights, f"{name}.self_attn.out_proj"))
    hidden = dense(g, layer_norm(g, x, weights, f"{name}.layer_norm2", epsilon), weights, f"{name}.mlp.fc1")
    return g.op("Add", x, dense(g, g.op("Gelu", hidden, approximate="tanh"), weights, f"{name}.mlp.fc2"))


def shuffled(g, x, patches, width, factor):
    """Joins squares of factor x factor patches to one token each, [frames, patches^2, width] -> [frames, (patches / factor)^2, width * factor^2]"""
    fewer = patches // factor
    cells = g.op("Reshape", x, g.ints(-1, fewer, factor, fewer, factor, width))
    return g.op("Reshape", g.op("Transpose", cells, perm=[0, 1, 3, 2, 4, 5]), g.ints(0, fewer * fewer, width * factor * factor))


def build(g, weights, config):
    """Adds the encoder to the graph; `config` is transformers' SmolVLMConfig."""
    vision, name = config.vision_config, "model.vision_model"
    size, patch, width, epsilon = vision.image_size, vision.patch_size, vision.hidden_size, vision.layer_norm_eps
    patches = size // patch
    pixels = g.input("pixel_values", FLOAT, [1, "frames", 3, size, size])
    mask = g.input("pixel_attention_mask", TensorProto.BOOL, [1, "frames", size, size])
    stem = [g.constant(f"stem.{part}", weights(f"{name}.embeddings.patch_embedding.{part}")) for part in ("weight", "bias")]
    x = g.op("Conv", g.op("Squeeze", pixels, g.ints(0)), *stem, kernel_shape=[patch, patch], strides=[patch, patch])
    x = g.op("Transpose", g.op("Reshape", x, g.ints(0, width, -1)), perm=[0, 2, 1])
    seen = seen_patches(g, mask, patches, patch)
    rows, columns = places(g, seen, 1, patches), places(g, seen, 2, patches)
    cells = g.op("Add", g.op("Mul", g.op("Unsqueeze", rows, g.ints(2)), g.ints(patches)), g.op("Unsqueeze", columns, g.ints(1)))
    table = g.constant("positions", weights(f"{name}.embeddings.position_embedding.weight"))
    x = g.op("Add", x, g.op("Gather", table, g.op("Reshape", g.op("Mul", cells, seen), g.ints(0, -1))))
    there = g.op("Cast", g.op("Reshape", seen, g.ints(0, 1, 1, -1)), to=TensorProto.BOOL)
    bias = g.op("Where", there, g.number(0.0), g.number(LOWEST))
    for index in range(vision.num_hidden_layers):
        x = block(g, x, weights, f"{name}.encoder.layers.{index}", width // vision.num_attention_heads, epsilon, bias)
    x = layer_norm(g, x, weights, f"{name}.post_layernorm", epsilon)
    projection = weights("model.connector.modality_projection.proj.weight")
    tokens = (patches // config.scale_factor) ** 2
    features = g.linear(shuffled(g, x, patches, width, config.scale_factor), "projection", projection)
    g.output(features, "image_features", FLOAT, ["frames", tokens, len(projection)])
