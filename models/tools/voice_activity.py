"""Silero voice activity detector v5, its 16 kHz half, as one graph that takes any number of consecutive windows in one run.

windows [N, 576] (64 samples of context, then 512 new ones), state [2, 1, 128] -> probabilities [N], next_state [2, 1, 128]

The package's graph holds an 8 kHz and a 16 kHz network behind `If` nodes and takes one window a run. The weights here are its
16 kHz weights, unchanged; the recurrent layer walks over the windows, so N windows in one run equal N runs of one.
"""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from graph import Graph, save
from packages import MODELS, read

CONTEXT, STEP, WIDTH = 64, 512, 128
STRIDES = (1, 2, 2, 1)


def sixteen_kilohertz_weights():
    """{name without prefix: array} of the branch that the package's graph takes when the rate is 16000."""
    graph = onnx.load_from_string(read("@ricky0123/vad-web", "dist/silero_vad_v5.onnx")).graph
    choice = next(node for node in graph.node if node.op_type == "If")
    branch = next(attribute.g for attribute in choice.attribute if attribute.name == "then_branch")
    constants = {node.output[0]: numpy_helper.to_array(helper.get_node_attr_value(node, "value")) for node in branch.node if node.op_type == "Constant"}
    return {name.removeprefix("If_0_then_branch__Inline_0__"): value for name, value in constants.items()}


def gates_in_onnx_order(weight):
    """PyTorch keeps the gates as input, forget, cell, output; ONNX as input, output, forget, cell."""
    i, f, c, o = np.split(weight, 4)
    return np.concatenate([i, o, f, c])


def detector(weights):
    g = Graph("silero_voice_activity")
    windows = g.input("windows", TensorProto.FLOAT, ["N", CONTEXT + STEP])
    state = g.input("state", TensorProto.FLOAT, [2, 1, WIDTH])

    padded = g.op("Pad", windows, g.ints(0, 0, 0, 64), mode="reflect")
    basis = g.constant("stft.basis", weights["stft.forward_basis_buffer"])
    spectrum = g.op("Conv", g.op("Unsqueeze", padded, g.ints(1)), basis, kernel_shape=[256], strides=[128])
    real, imaginary = g.op("Split", spectrum, outputs=2, axis=1, num_outputs=2)
    x = g.op("Sqrt", g.op("Add", g.op("Mul", real, real), g.op("Mul", imaginary, imaginary)))
    for layer, stride in enumerate(STRIDES):
        kernel, bias = (g.constant(f"encoder.{layer}.{kind}", weights[f"encoder.{layer}.reparam_conv.{kind}"]) for kind in ("weight", "bias"))
        x = g.op("Relu", g.op("Conv", x, kernel, bias, kernel_shape=[3], pads=[1, 1], strides=[stride]))

    sequence = g.op("Transpose", x, perm=(0, 2, 1))  # [N, 1, 128]: one step of the recurrent layer for each window
    joined = {kind: gates_in_onnx_order(weights[f"decoder.rnn.{kind}"]) for kind in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")}
    hidden, cell = g.op("Split", state, outputs=2, axis=0, num_outputs=2)
    steps, hidden, cell = g.op(
        "LSTM",
        sequence,
        g.constant("lstm.input", joined["weight_ih"][None]),
        g.constant("lstm.recurrence", joined["weight_hh"][None]),
        g.constant("lstm.bias", np.concatenate([joined["bias_ih"], joined["bias_hh"]])[None]),
        "",
        hidden,
        cell,
        outputs=3,
        hidden_size=WIDTH,
    )
    out = g.op("Relu", g.op("Reshape", steps, g.ints(-1, WIDTH)))
    score = g.op("MatMul", out, g.constant("output.weight", weights["decoder.decoder.2.weight"].reshape(WIDTH)))
    g.output(g.op("Sigmoid", g.op("Add", score, g.constant("output.bias", weights["decoder.decoder.2.bias"]))), "probabilities", TensorProto.FLOAT, ["N"])
    g.output(g.op("Concat", hidden, cell, axis=0), "next_state", TensorProto.FLOAT, [2, 1, WIDTH])
    return g.model()


def main():
    save(detector(sixteen_kilohertz_weights()), MODELS / "voice-activity" / "silero.onnx")


if __name__ == "__main__":
    main()
