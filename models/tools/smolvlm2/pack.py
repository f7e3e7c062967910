"""Writes a SmolVLM2 of transformers as a pack with the inputs and outputs of the published export."""
import hashlib

from smolvlm2 import vision_encoder
from smolvlm2.scaled_down import SIZE, TOKENS
from video_llama import language, pack_manifest
from video_llama.architecture import Llama
from video_llama.streamed_graph import StreamedGraph


def llama(config):
    text = config.text_config
    heads = dict(heads=text.num_attention_heads, shared_heads=text.num_key_value_heads, head=text.hidden_size // text.num_attention_heads)
    form = dict(epsilon=text.rms_norm_eps, turn=text.rope_parameters["rope_theta"], context=text.max_position_embeddings)
    return Llama(width=text.hidden_size, layers=text.num_hidden_layers, vocabulary=text.vocab_size, **heads, **form)


def write(model, words, out):
    """Writes graphs, tokenizer and manifest of `model` with the tokenizer `words`."""
    state, sizes = model.state_dict(), llama(model.config)
    files, graphs = [], []

    def weights(name):
        for ours, theirs in (("model.layers", "model.text_model.layers"), ("model.norm", "model.text_model.norm"), ("model.embed", "model.text_model.embed")):
            name = theirs + name.removeprefix(ours) if name.startswith(ours) else name
        return state[name].numpy()

    for role, build, of in (
        ("vision_encoder", vision_encoder.build, model.config),
        ("embed_tokens", language.build_embeddings, sizes),
        ("decoder_model_merged", language.build_decoder, sizes),
    ):
        graph = StreamedGraph(out / f"{role}.onnx", "fp32")
        build(graph, weights, of)
        written = graph.save()
        # A published export states no inputs in its manifest.
        files.append({**pack_manifest.entry(role, written[0], out), "precision": "fp32"})
        graphs.append((graph, written[0].stat().st_size))
    words.backend_tokenizer.save(str(out / "tokenizer.json"))
    files.append(pack_manifest.entry("tokenizer", out / "tokenizer.json", out))
    pack_manifest.write(manifest(files, sizes, words, pack_manifest.memory(graphs, sizes)), out)


def manifest(files, sizes, words, memory):
    end = words.eos_token
    return {
        "format": 1,
        "pack": "tiny-smolvlm2",
        "title": "Scaled-down SmolVLM2 of random weights",
        "version": hashlib.sha256("".join(file["sha256"] for file in files).encode()).hexdigest()[:12],
        "family": "smolvlm2",
        "experimental": True,
        "licence": {"name": "Apache-2.0", "terms": "For tests.", "researchOnly": False},
        "source": "random weights, by models/tools/reference_smolvlm2.py",
        "files": files,
        "memory": memory,
        "decoder": {
            "hiddenSize": sizes.width,
            "layers": sizes.layers,
            "keyValueHeads": sizes.shared_heads,
            "headSize": sizes.head,
            "vocabulary": sizes.vocabulary,
        },
        "context": sizes.context,
        "vision": {
            "size": SIZE,
            "resize": "longest-then-squash",
            "interpolation": "bicubic",
            "mean": [0.5, 0.5, 0.5],
            "deviation": [0.5, 0.5, 0.5],
            "softTokens": {"per": "frame", "count": TOKENS},
        },
        "frames": {"policy": "rate", "usual": 8, "most": 64, "perSecond": 1, "skippedSeconds": 1},
        "splice": {"mode": "replace", "token": "<image>"},
        "template": {
            "kind": "smolvlm2",
            "system": {"video": "", "image": ""},
            "media": {
                "video": "You are provided the following series of {frames} frames from a {duration} [H:MM:SS] video.\n",
                "video-audio": "",
                "image": "",
                "audio": "",
            },
        },
        "stops": {"texts": [end], "tokens": [[words.eos_token_id]]},
        "generation": {"sample": False, "temperature": 1, "topK": 0, "topP": 1, "repetitionPenalty": 1, "beams": 1, "mostNewTokens": 256},
        "capabilities": {"pictures": True, "sounds": False, "describes": True, "answers": True},
    }
