"""What the tensors of a checkpoint do not tell: how many layers there must be, and how wide a head is."""
import json
from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Architecture:
    """The published sizes. `architecture.json` beside the checkpoints says otherwise for scaled-down ones; all widths come from the tensors."""

    vision_blocks: int = 39  # the file has one more, which BLIP-2 leaves out with the final norm
    vision_head: int = 88
    image_qformer_layers: int = 12
    video_qformer_layers: int = 2
    audio_qformer_layers: int = 2
    cross_attention_every: int = 2  # of the image Q-Former; the other two have it in every layer
    qformer_head: int = 64
    audio_blocks: int = 12
    audio_head: int = 64


def architecture(folder):
    """The published sizes, or those that `architecture.json` in the folder names. Raises ValueError for names that are not known."""
    path = folder / "architecture.json"
    given = json.loads(path.read_text()) if path.exists() else {}
    unknown = set(given) - {field.name for field in fields(Architecture)}
    if unknown:
        raise ValueError(f"{path}: unknown: {', '.join(sorted(unknown))}")
    return Architecture(**given)


@dataclass(frozen=True)
class Llama:
    """The sizes in a LLaMA's config.json."""

    width: int
    layers: int
    heads: int
    shared_heads: int  # heads of keys and values
    head: int
    vocabulary: int
    epsilon: float
    turn: float  # base of the rotary embedding
    context: int


NEEDED = ("num_attention_heads", "hidden_size", "num_hidden_layers", "vocab_size", "rms_norm_eps")
CONTEXT = 2048  # of LLaMA-1, whose first configurations do not tell it


def llama(folder):
    """Reads config.json of a LLaMA. Raises ValueError for one that lacks a size, or whose positions are scaled: its rotation would be wrong."""
    config = json.loads((folder / "config.json").read_text())
    lacking = [name for name in NEEDED if name not in config]
    if lacking:
        raise ValueError(f"{folder / 'config.json'} lacks {', '.join(lacking)}")
    rope = config.get("rope_parameters") or {}
    if config.get("rope_scaling") or rope.get("rope_type", "default") != "default":
        raise ValueError(f"{folder / 'config.json'}: scaled rotary positions are not known to Video-LLaMA")
    heads, width = config["num_attention_heads"], config["hidden_size"]
    return Llama(
        width=width,
        layers=config["num_hidden_layers"],
        heads=heads,
        shared_heads=config.get("num_key_value_heads") or heads,
        head=config.get("head_dim") or width // heads,
        vocabulary=config["vocab_size"],
        epsilon=config["rms_norm_eps"],
        turn=config.get("rope_theta") or rope.get("rope_theta") or 10000.0,
        context=config.get("max_position_embeddings") or CONTEXT,
    )
