"""Finds the tensors of each part of Video-LLaMA among the official files, and refuses files that lack tensors or hold foreign ones."""
import json
from pathlib import Path

from video_llama import audio_encoder, image_encoder, language, qformer
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
    """Tensors by name; a call reads one. `take` is told what there must be."""

    def __init__(self, source, found):
        self.source, self.found = source, found

    def __call__(self, name):
        return self.found[name].read()

    def require(self, names, unused=()):
        """Raises CheckpointError if one of `names` is missing, or if there is another that starts with none of `unused`."""
        missing = [name for name in names if name not in self.found]
        foreign = [name for name in self.found if name not in set(names) and not name.startswith(unused or ("\0",)) and not name.endswith(ROTATION)]
        faults = [f"{kind} {len(found)}: {listed(found)}" for kind, found in (("lacks", missing), ("holds foreign", foreign)) if found]
        if faults:
            raise CheckpointError(f"{self.source} {'; '.join(faults)}")
        return self


def listed(names):
    return ", ".join(sorted(names)[:SHOWN]) + (" and more" if len(names) > SHOWN else "")


def image_weights(vision_path, bridge_path, sizes):
    """ViT from `eva_vit_g.pth`, ln_vision and image Q-Former from `blip2_pretrained_flant5xxl.pth`. -> (encoder's, Q-Former's)"""
    vision = {f"visual_encoder.{name}": tensor for name, tensor in tensors(vision_path).items()}
    wanted = [name for name in image_encoder.keys(sizes) if name.startswith("visual_encoder.")]
    # BLIP-2 leaves out the last block of the file.
    unused = tuple(f"visual_encoder.{name}" for name in (*UNUSED["vision"], f"blocks.{sizes.vision_blocks}."))
    Weights(vision_path, vision).require(wanted, unused)
    bridge = tensors(bridge_path)
    Weights(bridge_path, bridge).require(["ln_vision.weight", "ln_vision.bias", *qformer.image_keys(sizes)], UNUSED["bridge"])
    return Weights(vision_path, {**bridge, **vision}), Weights(bridge_path, bridge)


def branch_weights(video_path, audio_path, sizes, query_tokens):
    """Both trained branches; the file of the audio branch is loaded over that of the video branch, as the demo does. -> (video's, audio's)

    `query_tokens`: those of the image Q-Former, which say what shape a frame's queries have."""
    video, audio = qformer.video_keys(sizes), qformer.audio_keys(sizes)
    found = tensors(video_path)
    Weights(video_path, found).require(video, ("audio_", *UNUSED["branch"]))
    second = tensors(audio_path)
    Weights(audio_path, second).require(audio, ("video_", "llama_proj.", *UNUSED["branch"]))
    together = {**found, **second, "query_tokens": query_tokens}
    return Weights(video_path, together), Weights(audio_path, together)


def audio_weights(path, sizes):
    return Weights(path, tensors(path)).require(audio_encoder.keys(sizes), UNUSED["image-bind"])


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
    return Weights(folder, found).require([*language.embedding_keys(), *language.decoder_keys(sizes)], UNUSED["llama"])
