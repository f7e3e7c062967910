"""Finds the tensors of each part of Video-LLaMA among the official files, and refuses files that lack tensors or hold foreign ones."""
import json
from pathlib import Path

from video_llama import audio_encoder, image_encoder, language, qformer
from video_llama.shapes import bound
from video_llama.tensor_files import tensors

SHOWN = 8  # names of tensors in a message

# What official files hold beside what is converted; all of it is unused by Video-LLaMA, too.
UNUSED = {
    "vision": ("norm.", "fc_norm.", "head.", "mask_token"),
    "bridge": ("t5_proj.", "Qformer.bert.embeddings.position_ids", "visual_encoder."),
    "image-bind": tuple(
        f"modality_{part}.{modality}."
        for part in ("preprocessors", "trunks", "heads", "postprocessors")
        for modality in ("vision", "text", "depth", "thermal", "imu")
    ),
    # Buffers that PyTorch saved with the trained weights.
    "branch": ("llama_model.model.rotary_emb.", "audio_encoder.", *(f"{prefix}Qformer.bert.embeddings.position_ids" for prefix in ("", "video_", "audio_"))),
    "llama": ("model.rotary_emb.",),
}
ROTATION = ".rotary_emb.inv_freq"


class CheckpointError(ValueError):
    """A checkpoint is not the one that it should be. The message names the file and the tensors."""


class Weights:
    """Tensors by name; a call reads one."""

    def __init__(self, source, found):
        self.source, self.found = source, found

    def __call__(self, name):
        return self.found[name].read()

    def require(self, shapes, unused=(), **known):
        """-> the sizes that have names. Raises CheckpointError if a tensor is missing or has another shape, or if there is one that starts with none of `unused`."""
        missing = [name for name in shapes if name not in self.found]
        foreign = [name for name in self.found if name not in shapes and not name.startswith(unused or ("\0",)) and not name.endswith(ROTATION)]
        there = {name: shape for name, shape in shapes.items() if name in self.found}
        misshapen = bound(there, {name: self.found[name].shape for name in there}, known)
        kinds = (("lacks", missing), ("holds foreign", foreign), ("has misshapen", misshapen))
        faults = [f"{kind} {len(names)}: {listed(names)}" for kind, names in kinds if names]
        if faults:
            raise CheckpointError(f"{self.source} {'; '.join(faults)}")
        return known


def listed(names):
    return ", ".join(sorted(names)[:SHOWN]) + (" and more" if len(names) > SHOWN else "")


def whole_heads(source, width, head):
    if width % head:
        raise CheckpointError(f"{source}: heads of {head} do not fill a width of {width}; see architecture.json")


def image_weights(vision_path, bridge_path, sizes):
    """ViT from `eva_vit_g.pth`, ln_vision and image Q-Former from `blip2_pretrained_flant5xxl.pth`. -> (encoder's, Q-Former's)"""
    vision = {f"visual_encoder.{name}": tensor for name, tensor in tensors(vision_path).items()}
    # BLIP-2 leaves out the last block of the file.
    unused = tuple(f"visual_encoder.{name}" for name in (*UNUSED["vision"], f"blocks.{sizes.vision_blocks}."))
    seen = Weights(vision_path, vision).require(image_encoder.shapes(sizes), unused)
    whole_heads(vision_path, seen["width"], sizes.vision_head)
    bridge = Weights(bridge_path, tensors(bridge_path))
    queries = bridge.require(qformer.image_shapes(sizes), UNUSED["bridge"], seen=seen["width"])
    whole_heads(bridge_path, queries["queries"], sizes.qformer_head)
    return Weights(vision_path, {**bridge.found, **vision}), bridge


def branch_weights(video_path, audio_path, sizes, query_tokens, features, llama):
    """Both trained branches; the file of the audio branch is loaded over that of the video branch, as the demo does. -> (video's, audio's)

    `query_tokens`: those of the image Q-Former, which say what shape a frame's queries have; `features` of a clip; `llama`: its width."""
    first, second = Weights(video_path, tensors(video_path)), Weights(audio_path, tensors(audio_path))
    width = query_tokens.shape[2]
    shapes = qformer.video_shapes(sizes)
    first.require(shapes, ("audio_", *UNUSED["branch"]), queries=width, seen=width, llama=llama)
    over = {name: tensor for name, tensor in second.found.items() if name in shapes}
    Weights(audio_path, {**first.found, **over}).require(shapes, ("audio_", *UNUSED["branch"]), queries=width, seen=width, llama=llama)
    known = second.require(qformer.audio_shapes(sizes), ("video_", "llama_proj.", *UNUSED["branch"]), seen=features, llama=llama)
    whole_heads(audio_path, known["queries"], sizes.qformer_head)
    together = {**first.found, **second.found, "query_tokens": query_tokens}
    return Weights(video_path, together), Weights(audio_path, together)


def audio_weights(path, sizes):
    """-> (the encoder's, how many values a clip is described by)"""
    found = Weights(path, tensors(path))
    known = found.require(audio_encoder.shapes(sizes), UNUSED["image-bind"])
    whole_heads(path, known["width"], sizes.audio_head)
    return found, known["features"]


def llama_weights(folder, sizes):
    """All weight files of a LLaMA's folder; safetensors files are preferred where both kinds are there."""
    paths = sorted(folder.glob("*.safetensors")) or sorted(folder.glob("pytorch_model*.bin"))
    if not paths:
        raise CheckpointError(f"{folder} has no weights (*.safetensors or pytorch_model*.bin)")
    found = {}
    for path in paths:
        found |= tensors(path)
    tied = json.loads((Path(folder) / "config.json").read_text()).get("tie_word_embeddings", False)
    if tied and language.HEAD not in found and language.TABLE in found:
        found[language.HEAD] = found[language.TABLE]
    weights = Weights(folder, found)
    weights.require(language.shapes(sizes), UNUSED["llama"])
    return weights
