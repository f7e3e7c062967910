"""Endless batches of clips, drawn from the sets by their shares."""
import numpy as np
import torch
from PIL import Image

import pixels
import text
from config import CAPTION_SHARES, EPOCH_SEED, SEED


class Batches:
    """One process's part of the batches; all clips of a batch are of the same kind of set, as in the original."""

    def __init__(self, sets, stage, side, processor, style, rank=0):
        self.sets, self.stage, self.side, self.processor, self.style, self.rank = sets, stage, side, processor, style, rank
        sizes = {kind: CAPTION_SHARES[kind] if stage.data == "captions" else len(clips) for kind, clips in sets.items()}
        self.kinds, self.shares = list(sizes), np.array(list(sizes.values())) / sum(sizes.values())

    def batch(self, step):
        """The batch of a step: the same whenever it is asked for, so that a stopped training goes on as if it had not been."""
        kind = np.random.default_rng([SEED, EPOCH_SEED, step]).choice(self.kinds, p=self.shares)
        rng = np.random.default_rng([SEED, step, self.rank + 1])
        clips = [self.sets[kind][place] for place in rng.integers(len(self.sets[kind]), size=self.stage.batch)]
        frames = [self.frames(clip, rng) for clip in clips]
        return torch.stack(padded(frames, self.stage.frames)), [self.parts(clip) for clip in clips]

    def frames(self, clip, rng):
        if clip.is_video:
            return pixels.tensor(pixels.video_frames(clip.path, self.stage.frames, self.stage.sampling, rng), self.side, rng)
        with Image.open(clip.path) as picture:
            return pixels.tensor([picture], self.side, rng)

    def parts(self, clip):
        if not clip.turns:
            return text.encoded(text.caption_pieces(clip.caption), self.processor, self.stage.text_tokens)
        media = text.MEDIA if clip.is_video else text.PICTURE
        return text.encoded(text.DIALOGUES[self.style](clip.turns, media), self.processor, self.stage.text_tokens)


def padded(frames, count):
    """A batch is of videos or of pictures; where a set mixes them, pictures stand still."""
    if all(len(one) == 1 for one in frames):
        return frames
    return [one.expand(count, -1, -1, -1) if len(one) == 1 else one for one in frames]
