"""The EVA ViT-g of BLIP-2 with ln_vision: pixel_values [frames, 3, size, size] -> image_embeds [frames, patches + 1, width]."""
import numpy as np

from video_llama.layers import FLOAT, attention, dense, first_size, heads, joined, layer_norm, repeated
from video_llama.shapes import linear, norm

EPSILON = 1e-6  # of the blocks
LAST_EPSILON = 1e-5  # of ln_vision


def block_shapes(index):
    name = f"visual_encoder.blocks.{index}"
    inner = {**linear(f"{name}.attn.proj", "width", "width"), f"{name}.attn.qkv.weight": ((3, "width"), "width")}
    inner |= {f"{name}.attn.q_bias": ("width",), f"{name}.attn.v_bias": ("width",)}
    outer = {**linear(f"{name}.mlp.fc1", "hidden", "width"), **linear(f"{name}.mlp.fc2", "width", "hidden")}
    return norm(f"{name}.norm1", "width") | norm(f"{name}.norm2", "width") | inner | outer


def shapes(sizes):
    """Tensors of eva_vit_g.pth under the name that they have in the model."""
    found = {"visual_encoder.cls_token": (1, 1, "width"), "visual_encoder.pos_embed": (1, "tokens", "width")}
    found |= {"visual_encoder.patch_embed.proj.weight": ("width", 3, "patch", "patch"), "visual_encoder.patch_embed.proj.bias": ("width",)}
    for index in range(sizes.vision_blocks):
        found |= block_shapes(index)
    return found


def block(g, x, weights, name, head):
    normal = layer_norm(g, x, weights, f"{name}.norm1", EPSILON)
    query_bias, value_bias = weights(f"{name}.attn.q_bias"), weights(f"{name}.attn.v_bias")
    # Keys have no bias: it would move all scores of a query alike.
    bias = np.concatenate([query_bias, np.zeros_like(query_bias), value_bias])
    together = g.linear(normal, f"{name}.attn.qkv", weights(f"{name}.attn.qkv.weight"), bias)
    query, key, value = (heads(g, part, head) for part in g.op("Split", together, outputs=3, axis=-1, num_outputs=3))
    mixed = joined(g, attention(g, query, key, value, head), len(query_bias))
    x = g.op("Add", x, dense(g, mixed, weights, f"{name}.attn.proj"))
    hidden = g.op("Gelu", dense(g, layer_norm(g, x, weights, f"{name}.norm2", EPSILON), weights, f"{name}.mlp.fc1"))
    return g.op("Add", x, dense(g, hidden, weights, f"{name}.mlp.fc2"))


def build(g, weights, sizes):
    """Adds the encoder to the graph. -> side of the picture in pixels."""
    kernel, positions = weights("visual_encoder.patch_embed.proj.weight"), weights("visual_encoder.pos_embed")
    width, _, patch, _ = kernel.shape
    side = patch * int(round((positions.shape[1] - 1) ** 0.5))
    pixels = g.input("pixel_values", FLOAT, ["frames", 3, side, side])
    stem = g.matrix("patch_embed", kernel), g.constant("patch_embed.bias", weights("visual_encoder.patch_embed.proj.bias"))
    patches = g.op("Conv", pixels, *stem, kernel_shape=[patch, patch], strides=[patch, patch])
    patches = g.op("Transpose", g.op("Reshape", patches, g.ints(0, width, -1)), perm=[0, 2, 1])
    whole = repeated(g, "cls_token", weights("visual_encoder.cls_token"), first_size(g, pixels))
    x = g.op("Add", g.op("Concat", whole, patches, axis=1), g.constant("pos_embed", positions))
    for index in range(sizes.vision_blocks):
        x = block(g, x, weights, f"visual_encoder.blocks.{index}", sizes.vision_head)
    g.output(layer_norm(g, x, weights, "ln_vision", LAST_EPSILON), "image_embeds", FLOAT, ["frames", positions.shape[1], width])
    return side
