"""openai-whisper's own model with the float weights of the CTranslate2 file: the reference that the 8-bit graphs are measured against."""
import torch
from whisper.model import ModelDimensions, Whisper

DIMENSIONS = ModelDimensions(80, 1500, 512, 8, 6, 51865, 448, 512, 8, 6)


def float_model(weights, alignment_heads):
    """weights: {CTranslate2 name: array}. Returns the model in float32, on the CPU."""
    tensors = {name: torch.from_numpy(value.copy()).float() for name, value in weights.items() if value.ndim}
    state = {
        "encoder.positional_embedding": tensors["encoder/position_encodings/encodings"],
        "decoder.positional_embedding": tensors["decoder/position_encodings/encodings"],
        "decoder.token_embedding.weight": tensors["decoder/embeddings/weight"],
    }

    def norm(target, source):
        state[f"{target}.weight"], state[f"{target}.bias"] = tensors[f"{source}/gamma"], tensors[f"{source}/beta"]

    def linear(target, source, part=0, parts=1):
        rows = len(tensors[f"{source}/weight"]) // parts
        state[f"{target}.weight"], state[f"{target}.bias"] = (
            tensors[f"{source}/{kind}"][part * rows : (part + 1) * rows] for kind in ("weight", "bias")
        )
        if target.endswith(".key"):  # stored with a bias of zeros, which the original does not have
            assert not state.pop(f"{target}.bias").any()

    for name in ("conv1", "conv2"):
        linear(f"encoder.{name}", f"encoder/{name}")
    for half, last in (("encoder", "ln_post"), ("decoder", "ln")):
        norm(f"{half}.{last}", f"{half}/layer_norm")
        for layer in range(6):
            target, source = f"{half}.blocks.{layer}", f"{half}/layer_{layer}"
            norm(f"{target}.attn_ln", f"{source}/self_attention/layer_norm")
            for part, kind in enumerate(("query", "key", "value")):
                linear(f"{target}.attn.{kind}", f"{source}/self_attention/linear_0", part, 3)
            linear(f"{target}.attn.out", f"{source}/self_attention/linear_1")
            if half == "decoder":
                norm(f"{target}.cross_attn_ln", f"{source}/attention/layer_norm")
                linear(f"{target}.cross_attn.query", f"{source}/attention/linear_0")
                for part, kind in enumerate(("key", "value")):
                    linear(f"{target}.cross_attn.{kind}", f"{source}/attention/linear_1", part, 2)
                linear(f"{target}.cross_attn.out", f"{source}/attention/linear_2")
            norm(f"{target}.mlp_ln", f"{source}/ffn/layer_norm")
            linear(f"{target}.mlp.0", f"{source}/ffn/linear_0")
            linear(f"{target}.mlp.2", f"{source}/ffn/linear_1")
    model = Whisper(DIMENSIONS)
    model.load_state_dict(state)
    mask = torch.zeros(6, 8, dtype=torch.bool)
    for layer, head in alignment_heads:
        mask[layer, head] = True
    model.register_buffer("alignment_heads", mask.to_sparse(), persistent=False)
    return model.eval()
