"""The published recipe: what each of the four stages trains on, for how long, and how fast. Sources are named in README.md."""
import json
from dataclasses import dataclass, fields, replace

SEED = 42
EPOCH_SEED = 10_007  # by which the order of an epoch differs from that of the one before
BETAS, WEIGHT_DECAY = (0.9, 0.999), 0.05
LONGEST_CAPTION = 50  # words
CROP = (0.5, 1.0)  # part of a picture that a training view shows


@dataclass(frozen=True)
class Stage:
    """One stage of one branch. `batch` is that of one of the `processes` that trained together."""

    branch: str  # video or audio
    data: str  # captions or instructions
    epochs: int
    steps: int  # of an epoch
    batch: int
    rate: float
    least_rate: float
    first_rate: float  # at the first step of the warm-up
    warm_up: int  # steps
    text_tokens: int  # most tokens of a text
    sampling: str  # headtail or uniform
    frames: int = 8
    processes: int = 8


STAGES = {
    "vision-1": Stage("video", "captions", 5, 2500, 32, 1e-4, 8e-5, 1e-6, 2500, 32, "headtail"),
    "vision-2": Stage("video", "instructions", 3, 1000, 4, 3e-5, 1e-5, 1e-6, 1000, 320, "uniform"),
    "audio-1": Stage("audio", "captions", 5, 5000, 32, 1e-4, 8e-5, 1e-6, 5000, 32, "headtail"),
    "audio-2": Stage("audio", "instructions", 3, 1000, 4, 3e-5, 1e-5, 1e-6, 400, 512, "uniform"),
}
# Videos to still pictures among captions; the instructions are mixed by their number.
CAPTION_SHARES = {"videos": 100, "pictures": 24}


def stage(name, changes=None):
    """A stage of the recipe; `changes` is the path of a JSON file with other values for some of its fields."""
    found = STAGES[name]
    if changes is None:
        return found
    given = json.loads(changes.read_text())
    unknown = set(given) - {field.name for field in fields(Stage)}
    if unknown:
        raise ValueError(f"{changes}: unknown: {', '.join(sorted(unknown))}")
    return replace(found, **given)
