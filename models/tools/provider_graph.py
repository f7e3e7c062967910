"""Makes src-main/inference/provider-graph.ts: the graph by which a provider is compared with the processor, and what it must give.

The weights are made inside the graph, so that it takes little more than a kilobyte: sines of whole numbers, which the runtime computes
when it loads the graph, on the processor whatever the provider is. The reference numbers are numpy's, in double precision.
"""

import base64
import pathlib

import numpy as np
import onnx
from onnx import TensorProto, helper

ROWS, WIDTH, INNER, LAYERS = 128, 256, 1024, 6
#: Places of the output whose values are kept as reference.
STEP = 1601


def constant(name, value, dtype):
    array = np.asarray(value, dtype)
    return helper.make_node("Constant", [], [name], value=onnx.numpy_helper.from_array(array, name))


def waves(name, rows, columns, step, scale):
    """Nodes of a matrix whose cell n is sin(n * step) * scale."""
    return [
        constant(f"{name}_start", 0, np.float32),
        constant(f"{name}_end", rows * columns, np.float32),
        constant(f"{name}_one", 1, np.float32),
        constant(f"{name}_step", step, np.float32),
        constant(f"{name}_scale", scale, np.float32),
        constant(f"{name}_shape", [rows, columns], np.int64),
        helper.make_node("Range", [f"{name}_start", f"{name}_end", f"{name}_one"], [f"{name}_numbers"]),
        helper.make_node("Mul", [f"{name}_numbers", f"{name}_step"], [f"{name}_angles"]),
        helper.make_node("Sin", [f"{name}_angles"], [f"{name}_waves"]),
        helper.make_node("Mul", [f"{name}_waves", f"{name}_scale"], [f"{name}_flat"]),
        helper.make_node("Reshape", [f"{name}_flat", f"{name}_shape"], [name]),
    ]


def wave_values(rows, columns, step, scale):
    angles = np.arange(rows * columns, dtype=np.float32) * np.float32(step)
    return (np.sin(angles.astype(np.float64)) * np.float32(scale)).reshape(rows, columns)


UP = (WIDTH, INNER, 0.37, 0.6)
DOWN = (INNER, WIDTH, 0.53, 0.12)


def graph():
    """Attention over the rows, then two products with a curve between them, again and again."""
    nodes = waves("up", *UP) + waves("down", *DOWN) + [constant("sharpness", 1 / 4, np.float32), constant("half", 1 / 2, np.float32)]
    last = "input"
    for layer in range(LAYERS):
        n = lambda what: f"{what}_{layer}"  # noqa: E731
        nodes += [
            helper.make_node("Transpose", [last], [n("turned")], perm=[1, 0]),
            helper.make_node("MatMul", [last, n("turned")], [n("likeness")]),
            helper.make_node("Mul", [n("likeness"), "sharpness"], [n("scores")]),
            helper.make_node("Softmax", [n("scores")], [n("weights")], axis=-1),
            helper.make_node("MatMul", [n("weights"), last], [n("mixed")]),
            helper.make_node("Add", [n("mixed"), last], [n("both")]),
            helper.make_node("Mul", [n("both"), "half"], [n("joined")]),
            helper.make_node("MatMul", [n("joined"), "up"], [n("inner")]),
            helper.make_node("Tanh", [n("inner")], [n("curved")]),
            helper.make_node("MatMul", [n("curved"), "down"], [n("outer")]),
            helper.make_node("Sub", [n("outer"), n("joined")], [n("sum")]),
            helper.make_node("Tanh", [n("sum")], ["output" if layer == LAYERS - 1 else n("out")]),
        ]
        last = n("out")
    value = lambda name: helper.make_tensor_value_info(name, TensorProto.FLOAT, [ROWS, WIDTH])  # noqa: E731
    model = helper.make_model(
        helper.make_graph(nodes, "provider", [value("input")], [value("output")]),
        opset_imports=[helper.make_opsetid("", 17)],
        ir_version=8,
        producer_name="sightsound",
    )
    onnx.checker.check_model(model, full_check=True)
    return model


def reference():
    up, down = wave_values(*UP), wave_values(*DOWN)
    rows = np.sin((np.arange(ROWS * WIDTH, dtype=np.float64) * 0.11)).astype(np.float32).astype(np.float64)
    last = rows.reshape(ROWS, WIDTH)
    for _ in range(LAYERS):
        scores = last @ last.T / 4
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        joined = (weights / weights.sum(axis=-1, keepdims=True)) @ last + last
        joined = joined / 2
        last = np.tanh(np.tanh(joined @ up) @ down - joined)
    return last


def main():
    text = base64.b64encode(graph().SerializeToString()).decode()
    values = ", ".join(f"{value:.6f}" for value in reference().ravel()[::STEP])
    chunks = "\n".join(f"  '{text[at : at + 110]}'," for at in range(0, len(text), 110))
    target = pathlib.Path(__file__).parents[2] / "src-main/inference/provider-graph.ts"
    target.write_text(
        f"""// Made by models/tools/provider_graph.py.

/** Rows and columns of the graph's one input, `input`, and one output, `output`: float32, with sin(n * 0.11) in cell n of the input. */
export const graphShape = [{ROWS}, {WIDTH}] as const;

/** Every {STEP}th number of the output, computed by numpy in double precision. */
export const referenceStep = {STEP};
export const reference: readonly number[] = [{values}];

const encoded = [
{chunks}
];

/** An ONNX graph of {LAYERS} layers of products, softmax and curves. */
export function providerGraph(): Uint8Array {{
  return Uint8Array.from(Buffer.from(encoded.join(''), 'base64'));
}}
"""
    )


if __name__ == "__main__":
    main()
