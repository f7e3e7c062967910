"""From a folder of official checkpoints to the folder of a pack, one graph after the other and each layer by layer."""
from dataclasses import dataclass

from video_llama import audio_encoder, checkpoints, image_encoder, language, pack_manifest, qformer
from video_llama.architecture import architecture, llama
from video_llama.streamed_graph import StreamedGraph
from video_llama.tokenizer_json import tokenizer_json

# Names of the official files; those of the branches differ between the releases.
VISION, BRIDGE, IMAGE_BIND = "eva_vit_g.pth", "blip2_pretrained_flant5xxl.pth", "imagebind_huge.pth"
VIDEO_BRANCHES = ("VL_*.pth", "finetune-vicuna*-v2.pth", "finetune-*_vl.pth")
AUDIO_BRANCHES = ("AL_*.pth", "*audiobranch.pth")


@dataclass(frozen=True)
class Precisions:
    """How the weights are stored: of the decoder, of the three large encoders; the two small Q-Formers are never below 16 bits."""

    decoder: str
    encoders: str

    @property
    def branches(self):
        return "fp32" if self.encoders == "fp32" else "fp16"


def one(folder, patterns):
    """The only file or folder that one of the patterns fits. Raises CheckpointError."""
    found = sorted({path for pattern in patterns for path in folder.glob(pattern)})
    if len(found) != 1:
        names = ", ".join(path.name for path in found) or "none"
        raise checkpoints.CheckpointError(f"{folder} must have one {' or '.join(patterns)}, has {names}")
    return found[0]


def official_files(folder):
    """-> ({what a file holds: its path}, folder of the LLaMA)"""
    names = {"vision": [VISION], "bridge": [BRIDGE], "image_bind": [IMAGE_BIND], "video": VIDEO_BRANCHES, "audio": AUDIO_BRANCHES}
    return {key: one(folder, patterns) for key, patterns in names.items()}, one(folder, ["*/config.json"]).parent


def convert(folder, out, *, kind, precisions, name, title):
    """Writes the pack. `kind`: llama-2 or vicuna, how its decoder was taught to write turns. Raises CheckpointError before a file is written."""
    sizes = architecture(folder)
    paths, llama_folder = official_files(folder)
    text = llama(llama_folder)

    image, image_queries = checkpoints.image_weights(paths["vision"], paths["bridge"], sizes)
    sound, features = checkpoints.audio_weights(paths["image_bind"], sizes)
    query_tokens = image_queries.found["query_tokens"]
    video, audio = checkpoints.branch_weights(paths["video"], paths["audio"], sizes, query_tokens, features, text.width)
    words = checkpoints.llama_weights(llama_folder, text)
    tokenizer_model = llama_folder / "tokenizer.model"
    tokenizer = tokenizer_json(tokenizer_model)

    made = {}
    files, graphs = [], []

    def graph(role, precision, build, weights, of):
        g = StreamedGraph(out / f"{role}.onnx", precision)
        made[role] = build(g, weights, of)
        written = g.save()
        files.extend(pack_manifest.graph_entries(role, g, written, out))
        graphs.append((g, sum(path.stat().st_size for path in written)))

    graph("image_encoder", precisions.encoders, image_encoder.build, image, sizes)
    graph("image_qformer", precisions.encoders, qformer.build_image, image_queries, sizes)
    graph("video_qformer", precisions.branches, qformer.build_video, video, sizes)
    graph("audio_encoder", precisions.encoders, audio_encoder.build, sound, sizes)
    graph("audio_qformer", precisions.branches, qformer.build_audio, audio, sizes)
    graph("embed_tokens", precisions.decoder, language.build_embeddings, words, text)
    graph("decoder_model_merged", precisions.decoder, language.build_decoder, words, text)
    (out / "tokenizer.json").write_text(tokenizer)
    files.append(pack_manifest.entry("tokenizer", out / "tokenizer.json", out))

    found = {
        "side": made["image_encoder"],
        "frames": made["video_qformer"],
        "clips": made["audio_qformer"],
        "scale": made["audio_encoder"],
        "video_tokens": video.found["video_query_tokens"].shape[1],
        "audio_tokens": audio.found["audio_query_tokens"].shape[1],
    }
    source = f"{', '.join(sorted(path.name for path in paths.values()))}, {llama_folder.name}, by models/tools/convert_video_llama.py"
    memory = pack_manifest.memory(graphs, text)
    pack_manifest.write(pack_manifest.manifest(name, title, kind, source, files, found, text, tokenizer_model, memory), out)
