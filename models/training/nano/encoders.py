"""The frozen encoders, as the app has them: features of pictures and sounds, and the last layers that turn features into probabilities."""

import numpy as np
import onnx
import onnxruntime
from onnx import numpy_helper

from config import MODELS, STEPS_OF_TIME

from media import RATE
from pictures import object_input, scene_input
from reference_sounds import log_mel, patches

PATCH, HOP = 15600, 7680  # samples that a patch spans, and between two
SILENT, SILENT_SHARE = 1e-3, 1e-3  # a patch is silent below this RMS, or this part of the loudest


def session(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(MODELS / path), options, providers=["CPUExecutionProvider"])


def last_layer(path, outputs):
    """Weights [classes, features] and offsets [classes] of the last matrix product of a graph."""
    graph = onnx.load(str(MODELS / path)).graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    cast = {node.output[0]: node.input[0] for node in graph.node if node.op_type == "Cast"}
    gemm = [node for node in graph.node if node.op_type == "Gemm"][-1]
    weight, offset = (stored[cast.get(name, name)].astype(np.float32) for name in gemm.input[1:])
    return (weight if weight.shape[0] == outputs else weight.T), offset


def scene_layer():
    return last_layer("scenes/efficientnet-lite2.onnx", 1000)


def sound_layer():
    return last_layer("sounds/yamnet.onnx", 521)


class SoundEncoder:
    def __init__(self):
        self.session = session("sounds/yamnet.onnx")

    def __call__(self, samples):
        """Mono samples at 16 kHz -> [patches, 1025]: YAMNet's embedding, and the RMS of each patch."""
        samples = np.pad(samples, (0, max(0, PATCH + 400 - len(samples))))
        cut = patches(log_mel(samples))
        embedding = self.session.run(["embedding"], {"log_mel": cut})[0]
        loudness = [np.sqrt(np.mean(samples[at * HOP : at * HOP + PATCH] ** 2)) for at in range(len(cut))]
        return np.concatenate([embedding, np.array(loudness, np.float32)[:, None]], 1)


def windows(patched, count=STEPS_OF_TIME):
    """[patches, 1025] -> [count, 1024]: the mean of the patches of each window that are not silent, zeros where all are."""
    loud = patched[:, -1] > max(SILENT, SILENT_SHARE * patched[:, -1].max())
    found = np.zeros((count, patched.shape[1] - 1), np.float32)
    for at in range(count):
        first = at * len(patched) // count
        last = max(first + 1, (at + 1) * len(patched) // count)
        heard = loud[first:last]
        if heard.any():
            found[at] = patched[first:last, :-1][heard].mean(0)
    return found


class PictureEncoder:
    """The views of a frame alternate: the whole picture in even frames, the square in the middle in odd ones."""

    def __init__(self):
        self.scenes, self.objects = session("scenes/efficientnet-lite2.onnx"), session("objects/coco-ssd.onnx")

    def views(self, picture):
        """-> features of both views (middle, whole), pooled and of the quarters: [2, 5, 1280]."""
        pooled, grid = self.scenes.run(["embedding", "grid"], {"pictures": scene_input(picture).astype(np.float32)})
        return np.concatenate([pooled[:, None], grid], 1)

    def detections(self, picture, places):
        """The best score of each object class in the picture. `places` are those of the named classes in the detector's output."""
        scores = self.objects.run(["scores"], {"pictures": object_input(picture).astype(np.float32)})[0][0]
        return scores.max(0)[places]

    def clip(self, pictures, places):
        """Frames of a clip -> (frames [8, 5, 1280], objects [8, 80]); a single picture stands for all."""
        chosen = [pictures[at * len(pictures) // STEPS_OF_TIME] for at in range(STEPS_OF_TIME)]
        both = {id(picture): (self.views(picture), self.detections(picture, places)) for picture in chosen}
        frames = np.stack([both[id(picture)][0][1 - at % 2] for at, picture in enumerate(chosen)])
        objects = np.stack([both[id(picture)][1] for picture in chosen])
        return frames.astype(np.float32), (objects * (objects >= 0.3)).astype(np.float32)
