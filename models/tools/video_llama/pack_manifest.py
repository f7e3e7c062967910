"""`pack.json` of a converted model: the published preprocessing, prompts and decoding, and what the files turned out to be."""
import hashlib
import json

from onnx import TensorProto

from video_llama.sentencepiece_file import read

TYPES = {TensorProto.FLOAT: "float32", TensorProto.INT64: "int64"}
CONTEXT = 2000
CHUNK = 2**20
DEVIATION, MEAN = [0.26862954, 0.26130258, 0.27577711], [0.48145466, 0.4578275, 0.40821073]
IMAGE_SYSTEM = "You are able to understand the visual content that the user provides. Follow the instructions carefully and explain your answers in detail."
# The question follows at once. The runs of spaces are those of the original.
SOUND = "Close your eyes, open your ears and you imagine only based on the sound that: <ImageHere>."
MEDIA = {
    "video": "<Video><ImageHere></Video> The video contains {frames} frames sampled at {times} seconds.  ",
    "video-audio": SOUND
    + " " * 17
    + "Close your ears, open your eyes and you see that <Video><ImageHere></Video>."
    + " " * 18
    + "Now answer my question based on what you have just seen and heard. ",
    "image": "<Image><ImageHere></Image>  ",
    # Not in the original, which takes no sound without a picture: its own words for the sound.
    "audio": f"{SOUND} ",
}
LICENCES = {
    "llama-2": "LLaMA 2 Community License (decoder)",
    "vicuna": "LLaMA licence, non-commercial (decoder)",
}
TERMS = "For research only, not for commercial use: Video-LLaMA is a research preview, and the ImageBind weights are CC BY-NC 4.0."


def template(kind):
    return {"kind": kind, "system": {"video": "", "image": IMAGE_SYSTEM}, "media": MEDIA}


def stops(kind, tokenizer_model):
    """The end token; for Vicuna also `###`, as one piece and as two, and as text."""
    if kind == "llama-2":
        return {"texts": ["</s>"], "tokens": [[2]]}
    place = {text: index for index, (text, *_) in enumerate(read(tokenizer_model).pieces)}
    sequences = [[place[piece] for piece in pieces] for pieces in (["▁###"], ["##", "#"]) if all(piece in place for piece in pieces)]
    return {"texts": ["###"], "tokens": [[2], *sequences]}


def sha256(path):
    found = hashlib.sha256()
    with open(path, "rb") as file:
        while chunk := file.read(CHUNK):
            found.update(chunk)
    return found.hexdigest()


def value(info):
    shape = [size.dim_param or size.dim_value for size in info.type.tensor_type.shape.dim]
    return {"name": info.name, "type": TYPES[info.type.tensor_type.elem_type], "shape": shape}


def entry(role, path, folder):
    return {"role": role, "path": path.relative_to(folder).as_posix(), "bytes": path.stat().st_size, "sha256": sha256(path)}


def graph_entries(role, graph, paths, folder):
    """What the manifest says of a graph, and of the file of its weights if it has one."""
    ends = {"inputs": [value(info) for info in graph.inputs], "outputs": [value(info) for info in graph.outputs]}
    return [{**entry(role, paths[0], folder), "precision": graph.precision, **ends}, *(entry("external-data", path, folder) for path in paths[1:])]


def memory(graphs, llama):
    """Bytes of all weights, those of 16 bits counted as 32, which the runtime makes of them, and of a full cache of keys and values."""
    weights = sum(size * (2 if graph.precision == "fp16" else 1) for graph, size in graphs)
    return weights + 2 * llama.layers * llama.shared_heads * llama.head * 4 * CONTEXT


def manifest(name, title, kind, source, files, sizes, llama, tokenizer_model, bytes_of_memory):
    """The whole of pack.json. `sizes`: side of a picture, most frames, clips, scale, and the numbers of soft tokens."""
    version = hashlib.sha256("".join(file["sha256"] for file in files).encode()).hexdigest()[:12]
    return {
        "format": 1,
        "pack": name,
        "title": title,
        "version": version,
        "family": "video-llama",
        "experimental": True,
        "licence": {
            "name": f"{LICENCES[kind]}; CC BY-NC 4.0 (ImageBind); BSD-3-Clause (Video-LLaMA, BLIP-2)",
            "terms": TERMS,
            "researchOnly": True,
            "url": "https://github.com/DAMO-NLP-SG/Video-LLaMA",
        },
        "source": source,
        "files": files,
        "memory": bytes_of_memory,
        "decoder": {
            "hiddenSize": llama.width,
            "layers": llama.layers,
            "keyValueHeads": llama.shared_heads,
            "headSize": llama.head,
            "vocabulary": llama.vocabulary,
        },
        "context": min(CONTEXT, llama.context),
        "vision": {
            "size": sizes["side"],
            "resize": "squash",
            "interpolation": "bicubic",
            "mean": MEAN,
            "deviation": DEVIATION,
            "softTokens": {"per": "video", "count": sizes["video_tokens"]},
        },
        "frames": {"policy": "segment-start", "usual": 8, "most": sizes["frames"]},
        "audio": {
            "sampleRate": 16000,
            "clips": sizes["clips"],
            "clipSeconds": 2,
            "clipStartDivisor": 8,
            "embedScale": round(sizes["scale"], 4),
            "softTokens": sizes["audio_tokens"],
        },
        "splice": {"mode": "split", "placeholder": "<ImageHere>"},
        "template": template(kind),
        "stops": stops(kind, tokenizer_model),
        "generation": {"sample": True, "temperature": 1, "topK": 50, "topP": 0.9, "repetitionPenalty": 1, "beams": 1, "mostNewTokens": 300},
        "capabilities": {"pictures": True, "sounds": True, "describes": True, "answers": True},
    }


def write(described, folder):
    (folder / "pack.json").write_text(json.dumps(described, ensure_ascii=False, indent=1) + "\n")
