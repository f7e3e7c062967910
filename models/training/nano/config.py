"""Every number of the recipe, in one place; and the way to models/tools, whose modules the scripts use."""
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[2]
MODELS = REPOSITORY / "models"
sys.path.insert(0, str(MODELS / "tools"))
WORK = REPOSITORY / ".cache" / "nano"  # features, checkpoints and figures; not committed
PACK = MODELS / "video-llama"

SEED = 42
STEPS_OF_TIME = 8  # frames and sound windows of a clip
WIDTH = 576  # of the LLaMA's embeddings
EMBEDDING_RMS = 0.127  # of the LLaMA's token embeddings
PADDING, THEN, AND = " -", " then", " and"  # tokens that fill unused places and link two scenes or sounds
HELD_OUT = 3  # of the photos in order of class, every fifth from this one on is never trained on


@dataclass(frozen=True)
class BranchConfig:
    width: int
    heads: int
    layers: int = 2
    groups: int = 2  # scenes or sounds, in order of time
    slots: int = 9  # tokens of a name
    dropout: float = 0.2  # of the encoder's features, so that its probabilities are used too


VIDEO = BranchConfig(width=320, heads=5)
AUDIO = BranchConfig(width=256, heads=4, slots=5)
OBJECT_GROUPS, OBJECT_SLOTS = 2, 4


@dataclass(frozen=True)
class StageConfig:
    steps: int
    batch: int
    rate: float
    warm_up: int
    anchor: float = 1.0  # weight of the regression onto token embeddings
    prefix_rate: float = 0.0  # learning rate of the key/value prefix


STAGES = {
    "embeddings": StageConfig(steps=1380, batch=32, rate=1e-3, warm_up=60),
    "sounds": StageConfig(steps=1400, batch=48, rate=8e-4, warm_up=20),
    "prefix": StageConfig(steps=427, batch=16, rate=2.5e-3, warm_up=10),
    "captions": StageConfig(steps=60, batch=16, rate=2e-4, warm_up=10, anchor=0.5, prefix_rate=8e-4),
}
WEIGHT_DECAY = 0.01
CLIPPED = 1.0  # largest norm of a gradient
SAVE_EVERY_SECONDS = 120

# What may be said of a scene: its class at this probability, if no other is much likelier; else its nearest everyday kind.
NAME_AT, NAME_SHARE, KIND_AT = 0.35, 0.6, 0.55
# An object is said when it scores OBJECT_AT in this many of the eight frames.
OBJECT_AT, OBJECT_FRAMES = 0.65, 2
SOUND_AT, SOUND_KIND_AT = 0.2, 0.3
# At work, before the softmax: the first was chosen on photos that were trained on, the second on pictures of the evaluation.
NAME_LEAD, OBJECT_CAUTION = 1.0, 1.0
