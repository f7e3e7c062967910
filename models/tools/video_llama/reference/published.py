"""The published model put together from implementations that are not ours: transformers' BLIP-2 and LLaMA, PyTorch's attention with `add_bias_kv`."""
import torch
from torch import nn
from transformers import Blip2QFormerConfig, Blip2QFormerModel, Blip2VisionConfig, Blip2VisionModel, LlamaForCausalLM

LN_VISION_EPSILON = 1e-5  # transformers has one epsilon for all norms of the encoder


def weights(path):
    """The tensors of a checkpoint as float32, by PyTorch's own reader."""
    found = torch.load(path, weights_only=True)
    return {name: tensor.float() for name, tensor in found.get("model", found).items()}


def under(found, prefix):
    return {name[len(prefix) :]: tensor for name, tensor in found.items() if name.startswith(prefix)}


def renamed(found, *pairs):
    for old, new in pairs:
        found = {name.replace(old, new): tensor for name, tensor in found.items()}
    return found


def image_encoder(vision, bridge, architecture):
    """transformers' BLIP-2 vision model with the tensors of eva_vit_g.pth but the last block, and ln_vision behind it."""
    width, _, patch, _ = vision["patch_embed.proj.weight"].shape
    side = patch * int((vision["pos_embed"].shape[1] - 1) ** 0.5)
    sizes = dict(hidden_size=width, intermediate_size=len(vision["blocks.0.mlp.fc1.bias"]), num_hidden_layers=architecture.vision_blocks)
    form = dict(num_attention_heads=width // architecture.vision_head, image_size=side, patch_size=patch, layer_norm_eps=1e-6, hidden_act="gelu")
    model = Blip2VisionModel(Blip2VisionConfig(**sizes, **form)).eval()
    state = {"embeddings.class_embedding": vision["cls_token"], "embeddings.position_embedding": vision["pos_embed"]}
    state |= {f"embeddings.patch_embedding.{part}": vision[f"patch_embed.proj.{part}"] for part in ("weight", "bias")}
    for index in range(architecture.vision_blocks):
        block = under(vision, f"blocks.{index}.")
        query, value = block.pop("attn.q_bias"), block.pop("attn.v_bias")
        block["attn.qkv.bias"] = torch.cat([query, torch.zeros_like(query), value])
        names = renamed(block, ("attn.qkv", "self_attn.qkv"), ("attn.proj", "self_attn.projection"), ("norm", "layer_norm"))
        state |= {f"encoder.layers.{index}.{name}": tensor for name, tensor in names.items()}
    state |= {f"post_layernorm.{part}": bridge[f"ln_vision.{part}"] for part in ("weight", "bias")}
    model.load_state_dict(state)
    model.post_layernorm.eps = LN_VISION_EPSILON
    return lambda pixels: model(pixel_values=pixels).last_hidden_state


def qformer(found, prefix, queries, layers, every, head):
    """transformers' Q-Former. -> function of what it reads [batch, tokens, width]"""
    state = renamed(under(found, f"{prefix}.bert."), (".self.", ".attention."), ("embeddings.LayerNorm", "layernorm"))
    state = {name: tensor for name, tensor in state.items() if not name.endswith("position_ids")}
    sizes = dict(hidden_size=queries.shape[2], encoder_hidden_size=state["encoder.layer.0.crossattention.attention.key.weight"].shape[1])
    form = dict(num_attention_heads=queries.shape[2] // head, intermediate_size=len(state["encoder.layer.0.intermediate_query.dense.bias"]))
    model = Blip2QFormerModel(Blip2QFormerConfig(**sizes, **form, num_hidden_layers=layers, cross_attention_frequency=every)).eval()
    model.load_state_dict(state)
    return lambda seen: model(query_embeds=queries.expand(len(seen), -1, -1), encoder_hidden_states=seen).last_hidden_state


class SoundBlock(nn.Module):
    def __init__(self, width, hidden, heads):
        super().__init__()
        self.norm_1, self.norm_2 = nn.LayerNorm(width, eps=1e-6), nn.LayerNorm(width, eps=1e-6)
        self.attn = nn.MultiheadAttention(width, heads, add_bias_kv=True, batch_first=True)
        self.mlp = nn.Sequential()
        self.mlp.add_module("fc1", nn.Linear(width, hidden))
        self.mlp.add_module("act", nn.GELU())
        self.mlp.add_module("fc2", nn.Linear(hidden, width))

    def forward(self, x):
        normal = self.norm_1(x)
        x = x + self.attn(normal, normal, normal, need_weights=False)[0]
        return x + self.mlp(self.norm_2(x))


def audio_encoder(found, architecture):
    """ImageBind's audio trunk of PyTorch's own layers. -> function of mel [clips, 1, 128, 204]"""
    stem, head = under(found, "modality_preprocessors.audio."), under(found, "modality_heads.audio.")
    kernel = stem["rgbt_stem.proj.weight"]
    width = len(kernel)
    blocks = nn.ModuleList()
    for index in range(architecture.audio_blocks):
        block = SoundBlock(width, len(found[f"modality_trunks.audio.blocks.{index}.mlp.fc1.bias"]), width // architecture.audio_head)
        block.load_state_dict(under(found, f"modality_trunks.audio.blocks.{index}."))
        blocks.append(block.eval())
    scale = found["modality_postprocessors.audio.1.log_logit_scale"].exp().clip(max=100)

    def run(mel):
        x = nn.functional.conv2d(mel, kernel, stride=10).flatten(2).transpose(1, 2)
        x = nn.functional.layer_norm(x, (width,), stem["rgbt_stem.norm_layer.weight"], stem["rgbt_stem.norm_layer.bias"], 1e-5)
        x = torch.cat([stem["cls_token"].expand(len(x), -1, -1), x], 1) + stem["pos_embedding_helper.pos_embed"]
        for block in blocks:
            x = block(x)
        first = nn.functional.layer_norm(x, (width,), head["0.weight"], head["0.bias"], 1e-6)[:, 0]
        return nn.functional.normalize(nn.functional.linear(first, head["2.weight"]), dim=-1) * scale

    return run


class Published:
    """All parts over one folder of checkpoints; every function takes and gives what the graph of its name does."""

    def __init__(self, paths, llama_folder, architecture):
        vision, bridge, video, audio, sound = (weights(paths[key]) for key in ("vision", "bridge", "video", "audio", "image_bind"))
        head = architecture.qformer_head
        self.image_encoder = image_encoder(vision, bridge, architecture)
        self.image_qformer = qformer(bridge, "Qformer", bridge["query_tokens"], architecture.image_qformer_layers, architecture.cross_attention_every, head)
        self.read_frames = qformer(video, "video_Qformer", video["video_query_tokens"], architecture.video_qformer_layers, 1, head)
        self.read_clips = qformer(audio, "audio_Qformer", audio["audio_query_tokens"], architecture.audio_qformer_layers, 1, head)
        self.audio_encoder = audio_encoder(sound, architecture)
        self.video, self.audio = video, audio
        self.llama = LlamaForCausalLM.from_pretrained(llama_folder, dtype=torch.float32).eval()

    def video_qformer(self, frame_queries):
        places = self.video["video_frame_position_embedding.weight"][: frame_queries.shape[1]]
        seen = (frame_queries + places[None, :, None]).flatten(1, 2)
        return nn.functional.linear(self.read_frames(seen), self.video["llama_proj.weight"], self.video["llama_proj.bias"])

    def audio_qformer(self, audio_features):
        places = self.audio["audio_position_embedding.weight"][: audio_features.shape[1]]
        return nn.functional.linear(self.read_clips(audio_features + places), self.audio["audio_llama_proj.weight"], self.audio["audio_llama_proj.bias"])

    def embed_tokens(self, ids):
        return self.llama.get_input_embeddings()(ids)

    def decode(self, embeds, count):
        """-> (logits after the prompt [vocabulary], ids of `count` most likely tokens, the least lead of a first token over the second)"""
        form = dict(max_new_tokens=count, do_sample=False, eos_token_id=None, pad_token_id=0, output_logits=True, return_dict_in_generate=True)
        made = self.llama.generate(inputs_embeds=embeds, attention_mask=torch.ones(embeds.shape[:2], dtype=torch.long), **form)
        scores = torch.cat(made.logits)
        best = scores.topk(2).values
        return scores[0], made.sequences[0, -count:].tolist(), float((best[:, 0] - best[:, 1]).min())
