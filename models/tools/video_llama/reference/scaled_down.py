"""Writes scaled-down checkpoints: random weights under the file names and keys of the official ones, also those that must be left out."""
import json

import numpy as np
import torch
from safetensors.torch import save_file

from video_llama.reference.random_tensors import RandomTensors
from video_llama.reference.tiny_tokenizer import tiny_tokenizer

ARCHITECTURE = {
    "vision_blocks": 3,
    "vision_head": 32,
    "image_qformer_layers": 4,
    "audio_blocks": 2,
    "qformer_head": 16,
    "audio_head": 16,
}
SIDE, PATCH, VISION, HIDDEN = 28, 14, 64, 96  # HIDDEN: of all feed-forward layers
QFORMER, IMAGE_QUERIES, VIDEO_QUERIES, AUDIO_QUERIES, FRAMES, CLIPS = 64, 8, 32, 8, 32, 8
AUDIO, FEATURES, AUDIO_TOKENS = 64, 96, 12 * 19 + 1
LLAMA, LLAMA_LAYERS, LLAMA_HEADS = 64, 2, 4
STYLES = ("vicuna", "llama-2")


def vision():
    made = RandomTensors(1)
    made.normal("cls_token", 1, 1, VISION)
    made.normal("pos_embed", 1, (SIDE // PATCH) ** 2 + 1, VISION, deviation=0.5)
    made.normal("patch_embed.proj.weight", VISION, 3, PATCH, PATCH, deviation=1.5 * (3 * PATCH * PATCH) ** -0.5)
    made.normal("patch_embed.proj.bias", VISION, deviation=0.2)
    for index in range(ARCHITECTURE["vision_blocks"] + 1):  # the last one is left out
        name = f"blocks.{index}"
        made.norm(f"{name}.norm1", VISION)
        made.norm(f"{name}.norm2", VISION)
        made.matrix(f"{name}.attn.qkv.weight", 3 * VISION, VISION)
        for part in ("q_bias", "v_bias"):
            made.normal(f"{name}.attn.{part}", VISION, deviation=0.2)
        made.dense(f"{name}.attn.proj", VISION, VISION)
        made.dense(f"{name}.mlp.fc1", HIDDEN, VISION)
        made.dense(f"{name}.mlp.fc2", VISION, HIDDEN)
    made.norm("norm", VISION)  # left out too
    return made.values


def qformer(made, prefix, layers, every, seen):
    made.norm(f"{prefix}.bert.embeddings.LayerNorm", QFORMER)
    made.values[f"{prefix}.bert.embeddings.position_ids"] = np.arange(512)[None]
    for index in range(layers):
        name = f"{prefix}.bert.encoder.layer.{index}"
        for kind, width in [("attention", QFORMER), ("crossattention", seen)][: 1 + (index % every == 0)]:
            made.dense(f"{name}.{kind}.self.query", QFORMER, QFORMER)
            for part in ("key", "value"):
                made.dense(f"{name}.{kind}.self.{part}", QFORMER, width)
            made.dense(f"{name}.{kind}.output.dense", QFORMER, QFORMER)
            made.norm(f"{name}.{kind}.output.LayerNorm", QFORMER)
        made.dense(f"{name}.intermediate_query.dense", HIDDEN, QFORMER)
        made.dense(f"{name}.output_query.dense", QFORMER, HIDDEN)
        made.norm(f"{name}.output_query.LayerNorm", QFORMER)


def bridge():
    made = RandomTensors(2)
    made.norm("ln_vision", VISION)
    made.normal("query_tokens", 1, IMAGE_QUERIES, QFORMER)
    qformer(made, "Qformer", ARCHITECTURE["image_qformer_layers"], 2, VISION)
    made.dense("t5_proj", 32, QFORMER)  # left out
    return made.values


def video_branch():
    made = RandomTensors(3)
    made.normal("video_query_tokens", 1, VIDEO_QUERIES, QFORMER)
    made.normal("video_frame_position_embedding.weight", FRAMES, QFORMER)
    qformer(made, "video_Qformer", 2, 1, QFORMER)
    made.dense("llama_proj", LLAMA, QFORMER)
    return made.values


def audio_branch():
    made = RandomTensors(4)
    made.normal("audio_query_tokens", 1, AUDIO_QUERIES, QFORMER)
    made.normal("audio_position_embedding.weight", CLIPS, FEATURES)
    qformer(made, "audio_Qformer", 2, 1, FEATURES)
    made.dense("audio_llama_proj", LLAMA, QFORMER)
    return made.values


def image_bind():
    made = RandomTensors(5)
    stem = "modality_preprocessors.audio"
    made.normal(f"{stem}.cls_token", 1, 1, AUDIO)
    made.normal(f"{stem}.rgbt_stem.proj.weight", AUDIO, 1, 16, 16, deviation=0.1)
    made.norm(f"{stem}.rgbt_stem.norm_layer", AUDIO)
    made.normal(f"{stem}.pos_embedding_helper.pos_embed", 1, AUDIO_TOKENS, AUDIO, deviation=0.5)
    for index in range(ARCHITECTURE["audio_blocks"]):
        name = f"modality_trunks.audio.blocks.{index}"
        made.norm(f"{name}.norm_1", AUDIO)
        made.norm(f"{name}.norm_2", AUDIO)
        made.matrix(f"{name}.attn.in_proj_weight", 3 * AUDIO, AUDIO)
        made.normal(f"{name}.attn.in_proj_bias", 3 * AUDIO, deviation=0.2)
        for part in ("bias_k", "bias_v"):
            made.normal(f"{name}.attn.{part}", 1, 1, AUDIO)
        made.dense(f"{name}.attn.out_proj", AUDIO, AUDIO)
        made.dense(f"{name}.mlp.fc1", HIDDEN, AUDIO)
        made.dense(f"{name}.mlp.fc2", AUDIO, HIDDEN)
    made.norm("modality_heads.audio.0", AUDIO)
    made.matrix("modality_heads.audio.2.weight", FEATURES, AUDIO)
    made.values["modality_postprocessors.audio.1.log_logit_scale"] = np.log(np.float32(20))
    made.norm("modality_heads.vision.0", AUDIO)  # of another modality, left out
    return made.values


def llama(vocabulary):
    made = RandomTensors(8)
    made.normal("model.embed_tokens.weight", vocabulary, LLAMA)
    made.normal("model.norm.weight", LLAMA, deviation=0.2, mean=1.0)
    made.matrix("lm_head.weight", vocabulary, LLAMA, gain=8)  # so that one token leads clearly
    for index in range(LLAMA_LAYERS):
        name = f"model.layers.{index}"
        for part in "qkvo":
            made.matrix(f"{name}.self_attn.{part}_proj.weight", LLAMA, LLAMA)
        made.matrix(f"{name}.mlp.gate_proj.weight", HIDDEN, LLAMA)
        made.matrix(f"{name}.mlp.up_proj.weight", HIDDEN, LLAMA)
        made.matrix(f"{name}.mlp.down_proj.weight", LLAMA, HIDDEN)
        for part in ("input", "post_attention"):
            made.normal(f"{name}.{part}_layernorm.weight", LLAMA, deviation=0.2, mean=1.0)
    return made.values


def torch_tensors(values, kind=torch.float32):
    return {name: torch.tensor(value) if np.asarray(value).dtype == np.int64 else torch.tensor(value).to(kind) for name, value in values.items()}


def checkpoint(values, path):
    """As the training of Video-LLaMA saves it: the weights among other things."""
    torch.save({"model": torch_tensors(values), "optimizer": {"state": {}}, "config": {"run": {"seed": 42}}, "scaler": None, "epoch": 2}, path)


def write_llama(folder, style):
    folder.mkdir()
    model, vocabulary = tiny_tokenizer()
    (folder / "tokenizer.model").write_bytes(model)
    config = {
        "hidden_size": LLAMA,
        "intermediate_size": HIDDEN,
        "max_position_embeddings": 2048,
        "num_attention_heads": LLAMA_HEADS,
        "num_hidden_layers": LLAMA_LAYERS,
        "rms_norm_eps": 1e-6 if style == "vicuna" else 1e-5,
        "vocab_size": vocabulary,
        "tie_word_embeddings": False,
    }
    (folder / "config.json").write_text(json.dumps({"architectures": ["LlamaForCausalLM"], "model_type": "llama", **config}, indent=1))
    values = llama(vocabulary)
    if style == "llama-2":
        return save_file(torch_tensors(values, torch.bfloat16), folder / "model.safetensors")
    names, half, places = list(values), len(values) // 2, {}
    for number, part in enumerate((names[:half], names[half:]), 1):
        file = f"pytorch_model-{number:05}-of-00002.bin"
        torch.save(torch_tensors({name: values[name] for name in part}, torch.float16), folder / file)
        places |= dict.fromkeys(part, file)
    (folder / "pytorch_model.bin.index.json").write_text(json.dumps({"metadata": {}, "weight_map": places}))


def write(folder, style):
    """Fills an empty folder. `style`: vicuna (16-bit .bin parts) or llama-2 (bfloat16 safetensors)."""
    torch.save(torch_tensors(vision(), torch.float16), folder / "eva_vit_g.pth")
    checkpoint(bridge(), folder / "blip2_pretrained_flant5xxl.pth")
    names = {"vicuna": ("finetune-vicuna7b-v2.pth", "finetune_vicuna7b_audiobranch.pth"), "llama-2": ("VL_LLaMA_2_7B_Finetuned.pth", "AL_LLaMA_2_7B_Finetuned.pth")}
    checkpoint(video_branch(), folder / names[style][0])
    checkpoint(audio_branch(), folder / names[style][1])
    torch.save(torch_tensors(image_bind()), folder / "imagebind_huge.pth")
    write_llama(folder / {"vicuna": "vicuna-7b", "llama-2": "llama-2-7b-chat-hf"}[style], style)
    (folder / "architecture.json").write_text(json.dumps(ARCHITECTURE, indent=1))
