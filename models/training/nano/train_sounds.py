"""Trains the audio branch alone towards the names of sounds: cheap, since neither pictures nor the LLaMA are needed.

python train_sounds.py DATA [threads]       begins with the branch of `train.py embeddings`, and puts it back there
"""
import sys
from pathlib import Path

import numpy as np
import torch

import checkpoint
from train import Trainer


class SoundTrainer(Trainer):
    def __init__(self, data):
        super().__init__("sounds", data)

    def batch(self):
        windows, truths = zip(*(self.clips.draw_sound() for _ in range(self.stage.batch)))
        return torch.from_numpy(np.stack(windows)), truths

    def loss(self, windows, truths):
        loss, right = self.losses.of_audio(self.audio.full(windows, self.losses.audio), truths)
        return loss, loss.item(), right.all(1).float().mean().item()


if __name__ == "__main__":
    torch.set_num_threads(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    trainer = SoundTrainer(Path(sys.argv[1]))
    trainer.train()
    pictures = checkpoint.load("embeddings")
    checkpoint.save("embeddings", **{**pictures, "audio": trainer.audio.state_dict()})
