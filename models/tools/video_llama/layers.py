"""Layers that the encoders and the decoder share. `weights(name)` gives a tensor of the checkpoint as float32."""
from onnx import TensorProto


def layer_norm(g, x, weights, name, epsilon):
    scale, bias = (g.constant(f"{name}.{part}", weights(f"{name}.{part}")) for part in ("weight", "bias"))
    return g.op("LayerNormalization", x, scale, bias, axis=-1, epsilon=epsilon)


def dense(g, x, weights, name, precision=None):
    """A layer with weight and bias."""
    return g.linear(x, name, weights(f"{name}.weight"), weights(f"{name}.bias"), precision)


def heads(g, x, size):
    """[batch, tokens, heads * size] -> [batch, heads, tokens, size]"""
    return g.op("Transpose", g.op("Reshape", x, g.ints(0, 0, -1, size)), perm=[0, 2, 1, 3])


def joined(g, x, width):
    """[batch, heads, tokens, size] -> [batch, tokens, width]"""
    return g.op("Reshape", g.op("Transpose", x, perm=[0, 2, 1, 3]), g.ints(0, 0, width))


def attention(g, query, key, value, size, bias=None):
    """Attention over [batch, heads, tokens, size]; `bias` is added to the scores."""
    scores = g.op("MatMul", g.op("Mul", query, g.number(size**-0.5)), g.op("Transpose", key, perm=[0, 1, 3, 2]))
    if bias is not None:
        scores = g.op("Add", scores, bias)
    return g.op("MatMul", g.op("Softmax", scores, axis=-1), value)


def repeated(g, name, array, batch):
    """A constant [1, ...] for each of a batch; `batch` is a vector of one whole number."""
    ones = [1] * (array.ndim - 1)
    return g.op("Expand", g.constant(name, array), g.op("Concat", batch, g.ints(*ones), axis=0))


def first_size(g, x):
    """-> the size of the first axis, as a vector of one."""
    return g.op("Shape", x, start=0, end=1)


FLOAT = TensorProto.FLOAT
