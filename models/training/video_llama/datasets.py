"""The data sets of the recipe, as they are published: lists of clips with a caption or a dialogue. README.md says where each comes from."""
import csv
import json
from dataclasses import dataclass
from pathlib import Path

from config import LONGEST_CAPTION

VIDEO_KINDS = {".mp4", ".webm", ".mkv", ".avi", ".mov"}


@dataclass(frozen=True)
class Clip:
    """A video or a picture, and what is said of it: a caption, or turns of (question, answer)."""

    path: Path
    caption: str = ""
    turns: tuple = ()

    @property
    def is_video(self):
        return self.path.suffix.lower() in VIDEO_KINDS


def webvid(folder):
    """WebVid: results.csv with videoid, page_dir, name; videos/<page_dir>/<videoid>.mp4. Rows whose video is not there are left out."""
    with open(folder / "results.csv", newline="") as file:
        for row in csv.DictReader(file):
            path = folder / "videos" / row["page_dir"] / f"{row['videoid']}.mp4"
            if path.exists():
                yield Clip(path, caption=shortened(row["name"]))


def conceptual_captions(folder):
    """LLaVA-CC3M-Pretrain-595K: chat.json, pictures beside it in images/."""
    for entry in json.loads((folder / "chat.json").read_text()):
        yield Clip(folder / "images" / entry["image"], caption=shortened(entry["conversations"][1]["value"]))


def minigpt4(folder):
    """MiniGPT-4's 3,500 descriptions: filter_cap.json and image/<id>.jpg."""
    for entry in json.loads((folder / "filter_cap.json").read_text())["annotations"]:
        yield Clip(folder / "image" / f"{entry['image_id']}.jpg", turns=(("Describe this image in detail.", entry["caption"]),))


def llava_instruct(folder):
    """LLaVA-Instruct-150K: llava_instruct_150k.json, and COCO's pictures in train2014/."""
    for entry in json.loads((folder / "llava_instruct_150k.json").read_text()):
        said = [turn["value"].replace("<image>", "").strip() for turn in entry["conversations"]]
        yield Clip(folder / "train2014" / f"COCO_train2014_{entry['image']}", turns=tuple(zip(said[::2], said[1::2])))


def videochat(folder):
    """VideoChat-Instruct-11K: videochat_instruct_11k.json, videos beside it."""
    for entry in json.loads((folder / "videochat_instruct_11k.json").read_text()):
        yield Clip(folder / entry["video"], turns=tuple((turn["q"], turn["a"]) for turn in entry["QA"]))


def shortened(caption):
    return " ".join(caption.lower().split()[:LONGEST_CAPTION])


READERS = {
    "captions": {"videos": ("webvid", webvid), "pictures": ("cc3m", conceptual_captions)},
    "instructions": {"minigpt4": ("minigpt4", minigpt4), "llava": ("llava", llava_instruct), "videochat": ("videochat", videochat)},
}


def read(folder, data):
    """-> {kind: clips} of all sets of a stage that lie in the folder. Raises ValueError if there is none."""
    sets = {kind: list(reader(folder / name)) for kind, (name, reader) in READERS[data].items() if (folder / name).exists()}
    if not any(sets.values()):
        raise ValueError(f"{folder} has none of {', '.join(name for name, _ in READERS[data].values())}")
    return {kind: clips for kind, clips in sets.items() if clips}
