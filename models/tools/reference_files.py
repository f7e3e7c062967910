"""Writes reference values: `name.json` beside `name.f32`, raw little-endian float32 values that the JSON points into."""
import json
import re

import numpy as np

from packages import MODELS

FOLDER = MODELS.parent / "test" / "golden" / "reference"


class Reference:
    def __init__(self, name, made_by):
        self.name, self.values, self.data = name, [], {"madeBy": made_by}

    def array(self, values):
        """Keeps an array in the .f32 file. Returns what the JSON says of it: offset in values, and shape."""
        values = np.asarray(values, "<f4")
        place = {"offset": sum(kept.size for kept in self.values), "shape": list(values.shape)}
        self.values.append(values)
        return place

    def write(self):
        (FOLDER / self.name).parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(self.data, ensure_ascii=False, indent=1)
        (FOLDER / f"{self.name}.json").write_text(compact(text) + "\n")
        if self.values:
            (FOLDER / f"{self.name}.f32").write_bytes(b"".join(kept.tobytes() for kept in self.values))
        print(self.name, sum(kept.nbytes for kept in self.values), "bytes of values")


def compact(text):
    """Puts arrays of numbers on one line."""
    return re.sub(r"\[\s*(-?[\d.e+-]+(?:,\s*-?[\d.e+-]+)*)\s*\]", lambda found: "[" + re.sub(r"\s+", " ", found[1]) + "]", text)
