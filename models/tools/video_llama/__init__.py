"""Converts the official Video-LLaMA checkpoints to a pack of ONNX graphs; see the section of this name in models/tools/README.md."""
