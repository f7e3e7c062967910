"""The frozen encoders, read from the official files: EVA ViT-g with BLIP-2's Q-Former, and ImageBind's tower for pictures."""
import torch
from torch import nn
from torch.nn import functional as F

from qformer import QFormer

VISION_EPSILON, LN_VISION_EPSILON = 1e-6, 1e-5
PICTURE_HEADS = 16  # of ImageBind's tower for pictures


def tensors(path):
    found = torch.load(path, map_location="cpu", weights_only=True, mmap=True)
    return {name: value.float() for name, value in found.get("model", found).items()}


def under(found, prefix):
    return {name.removeprefix(prefix): value for name, value in found.items() if name.startswith(prefix)}


def norm(x, weights, name, epsilon):
    weight = weights[f"{name}.weight"]
    return F.layer_norm(x, weight.shape, weight, weights[f"{name}.bias"], epsilon)


def dense(x, weights, name):
    return F.linear(x, weights[f"{name}.weight"], weights.get(f"{name}.bias"))


def attention(x, weights, names, bias, head):
    """Self-attention whose queries, keys and values come from one matrix. names: of that matrix and of the output."""
    joined = F.linear(x, weights[names[0]], bias)
    parts = (part.unflatten(-1, (-1, head)).transpose(1, 2) for part in joined.chunk(3, -1))
    return dense(F.scaled_dot_product_attention(*parts).transpose(1, 2).flatten(2), weights, names[1])


class Frozen(nn.Module):
    """Holds tensors that are never trained and move with `to`."""

    def __init__(self, weights):
        super().__init__()
        self.names = {name: f"w{place}" for place, name in enumerate(weights)}
        for name, value in weights.items():
            self.register_buffer(self.names[name], value, persistent=False)

    @property
    def weights(self):
        return {name: getattr(self, place) for name, place in self.names.items()}


class FrameEncoder(Frozen):
    """Frames [n, 3, side, side] -> queries of BLIP-2's Q-Former [n, 32, 768]"""

    def __init__(self, vision_path, bridge_path, sizes):
        vision, bridge = tensors(vision_path), tensors(bridge_path)
        used = tuple(f"blocks.{index}." for index in range(sizes.vision_blocks))
        kept = {name: value for name, value in vision.items() if name.startswith((*used, "cls_token", "pos_embed", "patch_embed."))}
        super().__init__(kept | {name: value for name, value in bridge.items() if name.startswith("ln_vision.")})
        self.sizes = sizes
        queries, own = bridge["query_tokens"], under(bridge, "Qformer.")
        self.register_buffer("queries", queries, persistent=False)
        self.width, self.patch = queries.shape[2], vision["patch_embed.proj.weight"].shape[-1]
        self.hidden = len(own["bert.encoder.layer.0.intermediate_query.dense.bias"])
        self.side = self.patch * round((vision["pos_embed"].shape[1] - 1) ** 0.5)
        seen = own["bert.encoder.layer.0.crossattention.self.key.weight"].shape[1]
        heads = self.width // sizes.qformer_head
        self.qformer = QFormer(self.width, seen, heads, self.hidden, sizes.image_qformer_layers, sizes.cross_attention_every)
        names = self.qformer.state_dict()
        self.qformer.load_state_dict({name: own[name] for name in names})

    def forward(self, pixels):
        w = self.weights
        x = F.conv2d(pixels, w["patch_embed.proj.weight"], w["patch_embed.proj.bias"], stride=self.patch).flatten(2).transpose(1, 2)
        x = torch.cat([w["cls_token"].expand(len(x), -1, -1), x], 1) + w["pos_embed"]
        for index in range(self.sizes.vision_blocks):
            name = f"blocks.{index}"
            query, value = w[f"{name}.attn.q_bias"], w[f"{name}.attn.v_bias"]
            bias = torch.cat([query, torch.zeros_like(query), value])
            names = f"{name}.attn.qkv.weight", f"{name}.attn.proj"
            x = x + attention(norm(x, w, f"{name}.norm1", VISION_EPSILON), w, names, bias, self.sizes.vision_head)
            x = x + dense(F.gelu(dense(norm(x, w, f"{name}.norm2", VISION_EPSILON), w, f"{name}.mlp.fc1")), w, f"{name}.mlp.fc2")
        return self.qformer(self.queries, norm(x, w, "ln_vision", LN_VISION_EPSILON))


class ImageBindPictures(Frozen):
    """Frames [n, 3, 224, 224] -> points [n, 1024] of length 1 in the space that pictures and sounds share.

    The audio branch is trained on these; at work it is given sounds, whose points ImageBind makes 20 times as long.
    """

    def __init__(self, path):
        super().__init__({name: value for name, value in tensors(path).items() if "vision" in name})
        trunk = [name for name in self.names if name.startswith("modality_trunks.vision.blocks.")]
        if not trunk:
            raise ValueError(f"{path} has no tower for pictures")
        self.blocks = 1 + max(int(name.split(".")[3]) for name in trunk)
        self.features, width = self.weights["modality_heads.vision.2.weight"].shape
        self.head = width // PICTURE_HEADS

    def forward(self, pixels):
        w, stem, trunk = self.weights, "modality_preprocessors.vision", "modality_trunks.vision"
        kernel = w[f"{stem}.rgbt_stem.proj.1.weight"]
        still = pixels.unsqueeze(2).expand(-1, -1, kernel.shape[2], -1, -1)  # a picture is a film of two equal frames
        x = F.conv3d(still, kernel, stride=kernel.shape[2:]).flatten(2).transpose(1, 2)
        x = torch.cat([w[f"{stem}.cls_token"].expand(len(x), -1, -1), x], 1) + w[f"{stem}.pos_embedding_helper.pos_embed"]
        x = norm(x, w, f"{trunk}.pre_transformer_layer.0", VISION_EPSILON)
        for index in range(self.blocks):
            name = f"{trunk}.blocks.{index}"
            names = f"{name}.attn.in_proj_weight", f"{name}.attn.out_proj"
            x = x + attention(norm(x, w, f"{name}.norm_1", VISION_EPSILON), w, names, w[f"{name}.attn.in_proj_bias"], self.head)
            x = x + dense(F.gelu(dense(norm(x, w, f"{name}.norm_2", VISION_EPSILON), w, f"{name}.mlp.fc1")), w, f"{name}.mlp.fc2")
        first = norm(x[:, 0], w, "modality_heads.vision.0", VISION_EPSILON)
        return F.normalize(F.linear(first, w["modality_heads.vision.2.weight"]), dim=-1)
