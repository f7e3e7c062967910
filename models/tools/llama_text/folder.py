"""Writes a LLaMA into a folder as hubs publish it: config.json, the tokenizer's files, onnx/model.onnx."""
import json

from video_llama import language
from video_llama.architecture import llama
from video_llama.streamed_graph import StreamedGraph


def write(weights, config, tokenizer, described, out, precision="fp32"):
    """`weights(name)` gives a tensor by its name in transformers; `tokenizer`: one of tokenizers; `described`: tokenizer_config.json."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "config.json").write_text(json.dumps({"model_type": "llama", **config}, indent=1) + "\n")
    (out / "tokenizer_config.json").write_text(json.dumps(described, ensure_ascii=False, indent=1) + "\n")
    tokenizer.save(str(out / "tokenizer.json"))
    graph = StreamedGraph(out / "onnx" / f"model{'' if precision == 'fp32' else f'_{precision}'}.onnx", precision)
    language.build_text_model(graph, weights, llama(out))
    graph.save()
