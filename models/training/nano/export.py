"""Writes the pack from the checkpoints: models/video-llama.

python export.py
"""
import hashlib
import io
import json

import onnx
import torch

import checkpoint
from branches import AudioBranch, VideoBranch, nearest
from config import PACK, PADDING, STEPS_OF_TIME, WIDTH
from float16_stored import float16_stored
from graph import save
from prefix_file import packed
from prompt import ALSO, BETWEEN, END, SCENE_PLACES, after
from sentences import TASKS
from vocabulary import Vocabulary, single

VERSION = "2"


class WithNearest(torch.nn.Module):
    """A branch that also says which token each soft token is most like: the program leaves out those that stand for nothing."""

    def __init__(self, branch):
        super().__init__()
        self.branch = branch

    def forward(self, *inputs):
        soft = self.branch(*inputs)
        return soft, nearest(soft, inputs[-1])


def exported(branch, name, inputs, output, slots):
    """A branch as an ONNX graph whose large weights are stored as float16. inputs: {name: example}."""
    buffer, names = io.BytesIO(), [output, "nearest_tokens"]
    axes = {key: {0: "clips"} for key in [*inputs, *names] if key != "token_embeddings"}
    whole = WithNearest(branch).eval()
    torch.onnx.export(whole, tuple(inputs.values()), buffer, input_names=list(inputs), output_names=names, dynamic_axes=axes, opset_version=17, dynamo=False)
    shapes = {key: (key, ["clips" if key in axes else value.shape[0], *value.shape[1:]]) for key, value in inputs.items()}
    ends = {output: (output, ["clips", slots, WIDTH]), "nearest_tokens": ("nearest_tokens", ["clips", slots])}
    model = float16_stored(onnx.load_from_string(buffer.getvalue()), name, shapes, ends)
    model.graph.output[1].type.tensor_type.elem_type = onnx.TensorProto.INT64
    return model


def write_graphs(video, audio, vocabulary):
    things, steps = len(vocabulary.objects.phrases), STEPS_OF_TIME
    frames = {"frame_features": torch.rand(2, steps, 5, 1280), "object_scores": torch.rand(2, steps, things)}
    frames["token_embeddings"] = torch.rand(len(vocabulary.video_tokens), WIDTH)
    save(exported(video, "nano_video_qformer", frames, "video_embeds", len(video.queries)), PACK / "video_qformer.onnx")
    windows = {"sound_features": torch.rand(2, steps, 1024), "token_embeddings": torch.rand(len(vocabulary.audio_tokens), WIDTH)}
    save(exported(audio, "nano_audio_qformer", windows, "audio_embeds", len(audio.queries)), PACK / "audio_qformer.onnx")


def tables(vocabulary, prefix):
    """What the program needs beside the graphs: token ids whose embeddings the branches read, the prompt's fixed parts, the prefix's shape."""
    layers, parts, heads, places, size = prefix.shape
    return {
        "videoTokens": vocabulary.video_tokens,
        "audioTokens": vocabulary.audio_tokens,
        "empty": single(PADDING),
        "scenePlaces": SCENE_PLACES,
        "also": ALSO,
        "between": BETWEEN,
        "tasks": {task.lower(): after(task) for task in TASKS},
        "end": END,
        "prefix": {"shape": [layers * parts, heads, places, size]},
    }


def ends(name):
    """What a graph takes and returns, as the manifest writes it."""
    graph, kinds = onnx.load(str(PACK / name)).graph, {onnx.TensorProto.FLOAT: "float32", onnx.TensorProto.INT64: "int64"}

    def written(values):
        for value in values:
            tensor = value.type.tensor_type
            yield {"name": value.name, "type": kinds[tensor.elem_type], "shape": [size.dim_param or size.dim_value for size in tensor.shape.dim]}

    return {"inputs": list(written(graph.input)), "outputs": list(written(graph.output))}


def described(role, name, **more):
    data = (PACK / name).read_bytes()
    return {"role": role, "path": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(), **more}


def manifest():
    plain = {"sample": False, "temperature": 1, "topK": 0, "topP": 1, "repetitionPenalty": 1, "beams": 1, "mostNewTokens": 48}
    files = [described(role, f"{role}.onnx", precision="fp16", **ends(f"{role}.onnx")) for role in ("video_qformer", "audio_qformer")]
    files += [described("tables", "tables.json"), described("prefix", "prefix.f16")]
    return {
        "format": 1,
        "pack": "embedded-video-llama",
        "title": "Nano Video-LLaMA (embedded)",
        "version": VERSION,
        "family": "nano-video-llama",
        "experimental": True,
        "licence": {
            "name": "Apache-2.0",
            "terms": "Trained on public sample photos and recordings, some of them for research only. It describes a clip and says what comes "
            "first and last; it answers no other question, and is often unsure.",
            "researchOnly": False,
        },
        "source": "Trained by models/training/nano on the embedded EfficientNet-Lite2, COCO-SSD, YAMNet and SmolLM2-135M-Instruct, which stay as they are",
        "files": files,
        "memory": 60_000_000,
        "context": 512,
        "frames": {"policy": "segment-middle", "usual": STEPS_OF_TIME, "most": STEPS_OF_TIME, "perSecond": 0.5},
        "splice": {"mode": "split", "placeholder": "<ImageHere>"},
        "template": {
            "kind": "nano",
            "system": {"video": "", "image": ""},
            "media": dict.fromkeys(("video", "video-audio", "image", "audio"), "<ImageHere>\nSound:<ImageHere>\n"),
            "tasks": {task.lower(): f"{task}:" for task in TASKS},
        },
        "stops": {"texts": ["\n"], "tokens": [END]},
        "generation": plain,
        "capabilities": {"pictures": True, "sounds": True, "describes": True, "answers": False},
    }


def main():
    state, vocabulary = checkpoint.trained(), Vocabulary()
    video, audio = VideoBranch(vocabulary), AudioBranch(vocabulary)
    video.load_state_dict(state["video"])
    audio.load_state_dict(state["audio"])
    PACK.mkdir(exist_ok=True)
    write_graphs(video, audio, vocabulary)
    prefix = state["prefix"].numpy()
    (PACK / "prefix.f16").write_bytes(packed(prefix))
    (PACK / "tables.json").write_text(json.dumps(tables(vocabulary, prefix), separators=(",", ":")) + "\n")
    (PACK / "pack.json").write_text(json.dumps(manifest(), indent=2) + "\n")
    print(f"{sum(path.stat().st_size for path in PACK.iterdir()):,} bytes in all")


if __name__ == "__main__":
    main()
