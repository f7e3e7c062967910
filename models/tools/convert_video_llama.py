"""Converts official Video-LLaMA checkpoints to a pack; see "Video-LLaMA" in README.md."""
import argparse
import pickle
import sys
from pathlib import Path

from video_llama.checkpoints import CheckpointError
from video_llama.convert import Precisions, convert
from video_llama.streamed_graph import PRECISIONS


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of the official files and of the LLaMA's folder")
    parser.add_argument("out", type=Path, help="folder that becomes the pack")
    parser.add_argument("--template", required=True, choices=("llama-2", "vicuna"), help="how the LLaMA was taught to write turns")
    parser.add_argument("--precision", default="int4", choices=PRECISIONS, help="of the decoder (default int4)")
    parser.add_argument("--encoders", choices=PRECISIONS, help="precision of the large encoders (default that of the decoder, but int8 for int4)")
    parser.add_argument("--name", default="video-llama", help="name by which commands call the pack")
    parser.add_argument("--title", default="Video-LLaMA", help="name that people read")
    given = parser.parse_args()
    encoders = given.encoders or ("int8" if given.precision == "int4" else given.precision)
    try:
        convert(given.folder, given.out, kind=given.template, precisions=Precisions(given.precision, encoders), name=given.name, title=given.title)
    except (CheckpointError, ValueError, OSError, pickle.UnpicklingError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
