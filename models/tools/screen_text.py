"""PP-OCRv6 small, which reads the text in a picture: where lines are, whether one is upside down, what it says. Large weights stored as float16.

detector:   pictures [B, 3, H, W] -> text [B, 1, H, W], how likely each pixel belongs to a line; H and W are multiples of 32
direction:  lines [B, 3, 48, 192] -> probabilities [B, 2] of upright and upside down
recogniser: lines [B, 3, 48, W] -> characters [B, W / 8, 18710], probabilities along the line; entry 0 is "no new character"

All three take channels in the order blue, green, red.
"""
import json

import onnx

from float16_stored import float16_stored
from graph import save
from packages import MODELS, read

PACKAGE = "rapidocr"


def source_model(name):
    return onnx.load_from_string(read(PACKAGE, f"rapidocr/models/{name}.onnx"))


def detector(source):
    return float16_stored(source, "pp_ocr_detector", {"x": ("pictures", ["B", 3, "H", "W"])}, {"fetch_name_0": ("text", ["B", 1, "H", "W"])})


def direction(source):
    inputs, outputs = {"x": ("lines", ["B", 3, 48, 192])}, {"save_infer_model/scale_0.tmp_1": ("probabilities", ["B", 2])}
    return float16_stored(source, "pp_ocr_direction", inputs, outputs)


def recogniser(source):
    inputs, outputs = {"x": ("lines", ["B", 3, 48, "W"])}, {"fetch_name_0": ("characters", ["B", "T", 18710])}
    return float16_stored(source, "pp_ocr_recogniser", inputs, outputs)


def characters(source):
    """What each place of the recogniser's output writes: nothing, then the package's list, then a space."""
    (listed,) = (entry.value for entry in source.metadata_props if entry.key == "character")
    return ["", *listed.split("\n"), " "]


def main():
    folder = MODELS / "screen-text"
    source = source_model("PP-OCRv6_rec_small")
    save(detector(source_model("PP-OCRv6_det_small")), folder / "detector.onnx")
    save(direction(source_model("ch_ppocr_mobile_v2.0_cls_mobile")), folder / "direction.onnx")
    save(recogniser(source), folder / "recogniser.onnx")
    (folder / "characters.json").write_text(json.dumps({"characters": characters(source)}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
