"""Text models of the LLaMA family, as hubs publish them in ONNX: one graph from tokens to scores."""
