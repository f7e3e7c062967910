"""Trains the LLaMA's key/value prefix on perfect soft tokens, before the branches have learnt to make them: which sentence stands for what.

python train_prefix.py [threads]        goes on from its checkpoint where there is one
"""
import sys
import time

import numpy as np
import torch

import checkpoint
from answers import AnswerLoss
from config import CLIPPED, SAVE_EVERY_SECONDS, SEED, STAGES, WORK
from llama import load_llama
from prompt import first_prefix
from sentences import TASKS
from slots import audio_slots, video_slots
from targets import KIND, NAME, UNSURE, Said, Truth
from train import TASK_SHARES, rate_at
from vocabulary import Vocabulary

BLURRED, BLUR = 0.3, 0.35  # share of clips in which names are blurred by others, and how much at most


class RandomTruths:
    """Clips as they might be, without features."""

    def __init__(self, vocabulary, seed):
        self.vocabulary, self.rng = vocabulary, np.random.default_rng(seed)
        self.named = [place for place, phrase in enumerate(vocabulary.sounds.phrases) if phrase]

    def said(self, names, kinds):
        way = self.rng.choice([NAME, KIND, UNSURE], p=[0.75, 0.1, 0.15])
        return Said(int(way), int(self.rng.choice(names) if way == NAME else self.rng.integers(kinds) if way == KIND else 0))

    def two(self, names, kinds, shares):
        found = [self.said(names, kinds) for _ in range(self.rng.choice(3, p=shares))]
        return found[:1] if len(found) == 2 and found[0] == found[1] else found

    def draw(self):
        vocabulary, rng = self.vocabulary, self.rng
        scenes = self.two(len(vocabulary.scenes.phrases), len(vocabulary.scene_kinds.phrases), [0.08, 0.5, 0.42])
        things = rng.choice(len(vocabulary.objects.phrases), rng.choice(3, p=[0.5, 0.3, 0.2]), replace=False)
        sounds = self.two(self.named, len(vocabulary.sound_kinds.phrases), [0.3, 0.4, 0.3])
        return Truth(scenes, [int(thing) for thing in things], sounds, len(sounds) == 2 and rng.random() < 0.3)


class PrefixTrainer:
    def __init__(self):
        torch.manual_seed(SEED)
        self.stage, self.vocabulary, self.llama = STAGES["prefix"], Vocabulary(), load_llama()
        self.answers = AnswerLoss(self.llama, self.vocabulary)
        self.prefix = torch.nn.Parameter(first_prefix(self.llama, self.vocabulary))
        self.optimizer = torch.optim.AdamW([self.prefix], lr=self.stage.rate, weight_decay=0.0, betas=(0.9, 0.98))
        saved, self.step = checkpoint.load("prefix"), 0
        if saved:
            self.prefix.data.copy_(saved["prefix"])
            self.optimizer.load_state_dict(saved["optimizer"])
            self.step = saved["step"]
        self.truths = RandomTruths(self.vocabulary, [SEED, self.step])

    def soft(self, slots):
        """[batch, places] ids -> embeddings, some of them blurred by those of another clip."""
        found = self.answers.embeddings.float()[torch.tensor(np.stack(slots))]
        share = torch.rand(len(found), 1, 1) * BLUR * (torch.rand(len(found), 1, 1) < BLURRED)
        return (1 - share) * found + share * found.roll(1, 0)

    def batch_loss(self):
        truths = [self.truths.draw() for _ in range(self.stage.batch)]
        tasks = self.truths.rng.choice(TASKS, size=len(truths), p=TASK_SHARES)
        seen, heard = (self.soft([slots(self.vocabulary, truth) for truth in truths]) for slots in (video_slots, audio_slots))
        return self.answers(self.prefix, seen, heard, truths, tasks)

    def train(self):
        saved, notes = time.time(), []
        while self.step < self.stage.steps:
            for group in self.optimizer.param_groups:
                group["lr"] = rate_at(self.stage, self.step)
            loss, right = self.batch_loss()
            self.optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([self.prefix], CLIPPED)
            self.optimizer.step()
            self.step += 1
            notes.append((loss.item(), right))
            if self.step % 10 == 0:
                print(self.step, f"{time.time() - saved:.0f}s", " ".join(f"{value:.3f}" for value in np.mean(notes, 0)), flush=True)
                notes = []
            if time.time() - saved > SAVE_EVERY_SECONDS or self.step == self.stage.steps:
                checkpoint.save("prefix", prefix=self.prefix.detach(), optimizer=self.optimizer.state_dict(), step=self.step)
                saved = time.time()


if __name__ == "__main__":
    torch.set_num_threads(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
    WORK.mkdir(parents=True, exist_ok=True)
    PrefixTrainer().train()
