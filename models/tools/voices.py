"""The GE2E voice encoder, which tells voices apart: any number of windows of 1.6 s, weights stored as float16.

mels [B, 160, 40] (mel power of 10 ms steps, no logarithm) -> voices [B, 256], unit vectors
"""
import numpy as np
from onnx import TensorProto

from graph import Graph, save
from packages import MODELS, read
from pytorch_file import weights
from voice_activity import gates_in_onnx_order

PACKAGE, PATH = "resemblyzer", "resemblyzer/pretrained.pt"
FRAMES, BANDS, WIDTH, LAYERS = 160, 40, 256, 3


def encoder(w):
    g = Graph("ge2e_voice_encoder")
    mels = g.input("mels", TensorProto.FLOAT, ["B", FRAMES, BANDS])
    x = g.op("Transpose", mels, perm=(1, 0, 2))
    for layer in range(LAYERS):
        kinds = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
        inward, recurrent, *biases = (gates_in_onnx_order(w[f"lstm.{kind}_l{layer}"]) for kind in kinds)
        steps, last = g.op(
            "LSTM",
            x,
            g.half(f"lstm.{layer}.input", inward[None]),
            g.half(f"lstm.{layer}.recurrence", recurrent[None]),
            g.constant(f"lstm.{layer}.bias", np.concatenate(biases)[None]),
            outputs=2,
            hidden_size=WIDTH,
        )
        x = g.op("Squeeze", steps, g.ints(1))
    hidden = g.op("Squeeze", last, g.ints(0))
    linear = g.op("Gemm", hidden, g.half("linear.weight", w["linear.weight"]), g.constant("linear.bias", w["linear.bias"]), transB=1)
    raised = g.op("Relu", linear)
    length = g.op("Clip", g.op("ReduceL2", raised, g.ints(1), keepdims=1), g.number(1e-12))
    g.output(g.op("Div", raised, length), "voices", TensorProto.FLOAT, ["B", WIDTH])
    return g.model()


def main():
    save(encoder(weights(read(PACKAGE, PATH), "model_state")), MODELS / "voices" / "encoder.onnx")


if __name__ == "__main__":
    main()
