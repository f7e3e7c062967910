"""What the two picture models see: stamps whose caption names what they show, videos whose content is known, and the cost of float16."""
import json
import sys
import time
from pathlib import Path
from unittest import mock

import numpy as np
import onnxruntime

import graph
import objects
import scenes
from packages import MODELS, read
from pictures import frames, load, object_input, object_input_as_tensorflow, scene_input, small
from pytorch_file import weights
from tensorflow_js_file import graph_model

# What a person saw in (nearly) every frame of the part of the video that is named: first second, frames, one a second.
VIDEOS = {
    "intel_bottle-detection.mp4": ("bottle", 0, 30),
    "intel_asl_gestures_book.mkv": ("person", 0, 3),
    "mdn_friday.mp4": ("person", 0, 6),
    "deb_libopenshot_run.mp4": ("person", 0, 5),
    "deb_libopenshot_test_video.mp4": ("car", 0, 29),
    "moviepy_big_buck_bunny_0_30.webm": ("bird", 16, 4),
}
ANIMAL = "n00015568"


def table(folder):
    found = json.loads((MODELS / folder / "labels.json").read_text())
    return found["labels"], found["groups"]


def float32_session(build):
    """The graph with its weights as they came."""
    with mock.patch.object(graph.Graph, "half", graph.Graph.constant):
        return onnxruntime.InferenceSession(build().SerializeToString())


def noun(caption):
    return caption.strip().rstrip(".!").lower().removeprefix("a ").removeprefix("an ").removeprefix("the ")


def names(label, groups):
    """All that a class may be called, its wider terms included."""
    own = [label["name"], *label["aliases"]]
    return {name.lower() for name in own + [name for above in label["ancestors"] for name in groups[above]]}


def measure_stamps(media, session, exact):
    labels, groups = table("scenes")
    called = [names(label, groups) for label in labels]
    animals = [label["index"] for label in labels if ANIMAL in label["ancestors"]]
    first = five = named = agreed = centre_only = 0
    farthest, scores, spent = 0.0, {True: [], False: []}, []
    stamps = sorted((media / "tuxpaint").glob("*.png"))
    for path in stamps:
        given = scene_input(load(path))
        started = time.process_time()
        probabilities = session.run(["probabilities"], {"pictures": given})[0]
        spent.append((time.process_time() - started) / len(given))
        float32 = exact.run(["probabilities"], {"pictures": given})[0]
        farthest = max(farthest, float(abs(probabilities - float32).max()))
        mean = probabilities.mean(0)
        agreed += mean.argmax() == float32.mean(0).argmax()
        truth = noun(path.with_suffix(".txt").read_text(errors="replace").splitlines()[0])
        order = [called[place] for place in np.argsort(-mean)[:5]]
        if any(truth in terms for terms in called):
            named, first, five = named + 1, first + (truth in order[0]), five + any(truth in terms for terms in order)
            centre_only += truth in called[probabilities[0].argmax()]
        scores[path.name.startswith("animals")].append(mean[animals].sum())
    found = {kind: sum(score >= 0.5 for score in values) for kind, values in scores.items()}
    print(f"scenes, {named} stamps whose caption is a class or a wider term: first {first} (centre alone {centre_only}), among five {five}")
    print(f"scenes, animal at 0.5: {found[True]} of {len(scores[True])} animals, {found[False]} of {len(scores[False])} other stamps")
    print(f"scenes, float16-stored against float32: first the same {agreed} of {len(stamps)}, probabilities at most {farthest:.4f} apart")
    print(f"scenes: {np.median(spent) * 1e3:.0f} ms of CPU a view")


def measure_videos(media, session, exact):
    labels, _ = table("objects")
    places = {label["name"]: label["index"] for label in labels}
    farthest, differing, total, spent = 0.0, 0, 0, []
    for video, (truth, start, count) in VIDEOS.items():
        seen, others = [], []
        for frame in frames(media / video, 1, start, count):
            given = {"pictures": object_input(frame)}
            started = time.process_time()
            scores = session.run(["scores"], given)[0][0]
            spent.append(time.process_time() - started)
            float32 = exact.run(["scores"], given)[0][0]
            farthest = max(farthest, float(abs(scores - float32).max()))
            differing += int(((scores.max(0) >= 0.5) != (float32.max(0) >= 0.5)).sum())
            total += int((float32.max(0) >= 0.5).sum())
            seen.append(scores[:, places[truth]].max())
            views = object_input_as_tensorflow(frame), object_input(small(frame))
            others.append([session.run(["scores"], {"pictures": view})[0][0, :, places[truth]].max() for view in views])
        found = [sum(score >= 0.5 for score in column) for column in (seen, *zip(*others))]
        print(f"objects, {truth} at 0.5 in {video}: {found[0]} of {len(seen)} frames; resized as TensorFlow does {found[1]}; from 320 pixels {found[2]}")
    print(f"objects, float16-stored against float32: {differing} of {total} found classes differ at 0.5, scores at most {farthest:.4f} apart")
    print(f"objects: {np.median(spent) * 1e3:.0f} ms of CPU a picture")


def main(media):
    packed = {part: onnxruntime.InferenceSession(str(MODELS / part)) for part in ("objects/coco-ssd.onnx", "scenes/efficientnet-lite2.onnx")}
    measure_stamps(media, packed["scenes/efficientnet-lite2.onnx"], float32_session(lambda: scenes.classifier(weights(read(scenes.PACKAGE, scenes.PATH)))))
    measure_videos(media, packed["objects/coco-ssd.onnx"], float32_session(lambda: objects.detector(*graph_model(objects.PACKAGE, objects.PATH))))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
