"""How far scaled-down packs of every precision are from the published model, as rows of a table: farthest value, lowest cosine, tokens that stay the same."""
import tempfile
from pathlib import Path

import torch

from video_llama.architecture import architecture
from video_llama.convert import Precisions, convert, official_files
from video_llama.reference import scaled_down
from video_llama.reference.parity import AsArrays, Stored, agreement, inputs
from video_llama.reference.published import Published
from video_llama.run_pack import Pack

PRECISIONS = (("fp32", "fp32"), ("fp16", "fp16"), ("int8", "int8"), ("int4", "int8"), ("int4", "int4"))
VALUES = ("image_embeds", "frame_queries", "video_embeds", "audio_features", "audio_embeds", "logits")


def worst(figures, start):
    """(farthest, lowest cosine) among the values whose names begin so."""
    distances, cosines = zip(*(pair for name, pair in figures.items() if name.startswith(start)))
    return max(distances), min(cosines)


def main():
    torch.set_grad_enabled(False)
    given, prompts = inputs(), Stored("video-llama/language").data["prompts"]
    for style in scaled_down.STYLES:
        with tempfile.TemporaryDirectory() as folder:
            checkpoints = Path(folder) / "checkpoints"
            checkpoints.mkdir()
            scaled_down.write(checkpoints, style)
            published = AsArrays(Published(*official_files(checkpoints), architecture(checkpoints)))
            for decoder, encoders in PRECISIONS:
                out = Path(folder) / f"{decoder}-{encoders}"
                convert(checkpoints, out, kind=style, precisions=Precisions(decoder, encoders), name="tiny", title="Tiny")
                figures, same = agreement(Pack(out), published, given, [prompt for prompt in prompts if prompt["template"] == style])
                cells = ["{:.0e}, {:.5f}".format(*worst(figures, value)) for value in VALUES]
                print(f"| {style} | {decoder} | {encoders} | {' | '.join(cells)} | {', '.join(map(str, same))} |")


if __name__ == "__main__":
    main()
