"""Scaled-down official files and a little data of every kind of the recipe: coloured pictures and films whose caption names the colour."""
import csv
import json
import subprocess

import torch
from PIL import Image

from video_llama.reference import scaled_down
from video_llama.reference.random_tensors import RandomTensors

COLOURS = ("red", "green", "blue", "white")
QUICK = {"epochs": 1, "steps": 60, "batch": 4, "rate": 3e-3, "least_rate": 1e-3, "first_rate": 1e-4, "warm_up": 10, "frames": 4}
PATCH, BLOCKS, WIDTH, SIDE = 14, 2, 64, 2


def picture_tower():
    """ImageBind's tower for pictures, which the converter leaves out and the audio branch is trained on."""
    made, stem, trunk = RandomTensors(6), "modality_preprocessors.vision", "modality_trunks.vision"
    made.normal(f"{stem}.cls_token", 1, 1, WIDTH)
    made.normal(f"{stem}.rgbt_stem.proj.1.weight", WIDTH, 3, 2, PATCH, PATCH, deviation=0.05)
    made.normal(f"{stem}.pos_embedding_helper.pos_embed", 1, SIDE * SIDE + 1, WIDTH, deviation=0.5)
    made.norm(f"{trunk}.pre_transformer_layer.0", WIDTH)
    for index in range(BLOCKS):
        name = f"{trunk}.blocks.{index}"
        made.norm(f"{name}.norm_1", WIDTH)
        made.norm(f"{name}.norm_2", WIDTH)
        made.matrix(f"{name}.attn.in_proj_weight", 3 * WIDTH, WIDTH)
        made.normal(f"{name}.attn.in_proj_bias", 3 * WIDTH, deviation=0.2)
        made.dense(f"{name}.attn.out_proj", WIDTH, WIDTH)
        made.dense(f"{name}.mlp.fc1", 2 * WIDTH, WIDTH)
        made.dense(f"{name}.mlp.fc2", WIDTH, 2 * WIDTH)
    made.norm("modality_heads.vision.0", WIDTH)
    made.matrix("modality_heads.vision.2.weight", scaled_down.FEATURES, WIDTH)
    return made.values


def write_checkpoints(folder, style):
    """The scaled-down files of the converter's tests, with ImageBind's tower for pictures."""
    folder.mkdir()
    scaled_down.write(folder, style)
    path = folder / "imagebind_huge.pth"
    torch.save(torch.load(path, weights_only=True) | scaled_down.torch_tensors(picture_tower()), path)


def film(path, colour):
    source = f"color={colour}:size=32x24:rate=8:duration=2"
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", source, "-pix_fmt", "yuv420p", str(path)], check=True)


def write_data(folder):
    """webvid, cc3m, minigpt4, llava and videochat, each with a clip of every colour."""
    places = {name: folder / name for name in ("webvid/videos/1", "cc3m/images", "minigpt4/image", "llava/train2014", "videochat")}
    for place in places.values():
        place.mkdir(parents=True)
    for colour in COLOURS:
        for name, kind in (("cc3m/images", "{}.png"), ("minigpt4/image", "{}.jpg"), ("llava/train2014", "COCO_train2014_{}.jpg")):
            Image.new("RGB", (40, 30), colour).save(places[name] / kind.format(colour))
        film(places["webvid/videos/1"] / f"{colour}.mp4", colour)
        film(places["videochat"] / f"{colour}.mp4", colour)
    with open(folder / "webvid" / "results.csv", "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["videoid", "page_dir", "name"])
        rows.writerows([colour, "1", f"A {colour} film"] for colour in COLOURS)
    said = {colour: f"It is {colour}." for colour in COLOURS}
    captions = [{"image": f"{colour}.png", "conversations": [{"value": "<image>"}, {"value": f"a {colour} picture"}]} for colour in COLOURS]
    turns = [{"image": f"{colour}.jpg", "conversations": [{"value": "<image>\nWhich colour?"}, {"value": said[colour]}]} for colour in COLOURS]
    films = [{"video": f"{colour}.mp4", "QA": [{"q": "Which colour?", "a": said[colour]}, {"q": "Surely?", "a": "Yes."}]} for colour in COLOURS]
    for name, content in {
        "cc3m/chat.json": captions,
        "minigpt4/filter_cap.json": {"annotations": [{"image_id": colour, "caption": said[colour]} for colour in COLOURS]},
        "llava/llava_instruct_150k.json": turns,
        "videochat/videochat_instruct_11k.json": films,
    }.items():
        (folder / name).write_text(json.dumps(content))
