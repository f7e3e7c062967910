"""Trains one stage; goes on from its checkpoint where there is one.

python train.py embeddings|captions DATA [threads]

embeddings  soft tokens -> the LLaMA's embeddings of the true names, without a pass through the LLaMA
captions    from there and from the prefix of train_prefix.py: cross-entropy of the sentences through the frozen LLaMA
"""
import math
import sys
import time
from pathlib import Path

import numpy as np
import torch

import checkpoint
from answers import AnswerLoss
from branches import AudioBranch, VideoBranch
from clips import ClipMaker
from config import CLIPPED, SAVE_EVERY_SECONDS, SEED, STAGES, WEIGHT_DECAY, WORK
from llama import load_llama
from losses import BranchLosses
from prompt import first_prefix
from sentences import TASKS
from synthetic import Photos, Sounds
from vocabulary import Vocabulary

TASK_SHARES = (0.6, 0.2, 0.2)


def rate_at(stage, step):
    """Linear warm-up, then cosine to a twentieth."""
    share = min(1, step / stage.steps)
    return stage.rate * min(1, (step + 1) / stage.warm_up) * (0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * share)))


def measure_features(video, audio, photos, sounds):
    """Mean and deviation of the features, by which the branches scale them."""
    seen = torch.tensor(np.stack([photos.features[c] for c in photos.classes]).reshape(-1, 1280))
    heard = torch.tensor(sounds.base)
    for branch, features, least in ((video, seen, 0.1), (audio, heard, 0.05)):
        branch.mean.copy_(features.mean(0))
        branch.deviation.copy_(features.std(0) + least)


class Trainer:
    def __init__(self, name, data):
        self.name, self.stage = name, STAGES[name]
        torch.manual_seed(SEED)
        self.vocabulary = Vocabulary()
        photos, sounds = Photos(data), Sounds(self.vocabulary)
        self.llama = load_llama()
        self.embeddings = self.llama.model.embed_tokens.weight
        self.losses = BranchLosses(self.vocabulary, self.embeddings.float())
        self.answers = AnswerLoss(self.llama, self.vocabulary)
        self.video, self.audio = VideoBranch(self.vocabulary), AudioBranch(self.vocabulary)
        measure_features(self.video, self.audio, photos, sounds)
        branches = [*self.video.parameters(), *self.audio.parameters()]
        groups = [{"params": branches, "factor": 1.0}]
        if name == "captions":
            self.prefix = torch.nn.Parameter(first_prefix(self.llama, self.vocabulary))
            groups.append({"params": [self.prefix], "factor": self.stage.prefix_rate / self.stage.rate, "weight_decay": 0.0})
        self.optimizer = torch.optim.AdamW(groups, lr=self.stage.rate, weight_decay=WEIGHT_DECAY, betas=(0.9, 0.98))
        self.step = self.restored()
        self.clips = ClipMaker(self.vocabulary, photos, sounds, [SEED, len(name), self.step])

    def restored(self):
        own = checkpoint.load(self.name)
        state = own or (checkpoint.load("embeddings") if self.name != "embeddings" else None)
        if state:
            self.video.load_state_dict(state["video"])
            self.audio.load_state_dict(state["audio"])
        if self.name == "captions":
            self.prefix.data.copy_((own or checkpoint.load("prefix"))["prefix"])
        if own:
            self.optimizer.load_state_dict(own["optimizer"])
        return own["step"] if own else 0

    def save(self):
        weights = {"video": self.video.state_dict(), "audio": self.audio.state_dict()}
        if self.name == "captions":
            weights["prefix"] = self.prefix.detach()
        checkpoint.save(self.name, **weights, optimizer=self.optimizer.state_dict(), step=self.step)

    def batch(self):
        frames, objects, windows, truths = zip(*(self.clips.draw() for _ in range(self.stage.batch)))
        return *(torch.from_numpy(np.stack(part)) for part in (frames, objects, windows)), truths

    def train(self):
        saved, notes = time.time(), []
        while self.step < self.stage.steps:
            for group in self.optimizer.param_groups:
                group["lr"] = rate_at(self.stage, self.step) * group["factor"]
            with torch.autocast("cpu", torch.bfloat16):
                loss, *shown = self.loss(*self.batch())
            self.optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for group in self.optimizer.param_groups for p in group["params"]], CLIPPED)
            self.optimizer.step()
            self.step += 1
            notes.append(shown)
            if self.step % 20 == 0:
                print(self.step, f"{time.time() - saved:.0f}s", " ".join(f"{value:.3f}" for value in np.mean(notes, 0)), flush=True)
                notes = []
            if time.time() - saved > SAVE_EVERY_SECONDS:
                self.save()
                saved = time.time()
        self.save()

    def branch_outputs(self, frames, objects, windows):
        seen = self.video.full(frames, objects, self.losses.video)
        return seen, self.audio.full(windows, self.losses.audio)

    def loss(self, frames, objects, windows, truths):
        """-> (loss, what is shown: losses of both branches, share of clips whose places are all right)"""
        seen, heard = self.branch_outputs(frames, objects, windows)
        (video, right), (audio, also) = self.losses.of_video(seen, truths), self.losses.of_audio(heard, truths)
        total = (video + audio) * self.stage.anchor
        shown = [video.item(), audio.item(), right.all(1).float().mean().item(), also.all(1).float().mean().item()]
        if self.name == "embeddings":
            return total, *shown
        tasks = self.clips.rng.choice(TASKS, size=len(truths), p=TASK_SHARES)
        through, hit = self.answers(self.prefix, seen[0], heard[0], truths, tasks)
        return total + through, *shown, through.item(), hit


def main():
    torch.set_num_threads(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    WORK.mkdir(parents=True, exist_ok=True)
    Trainer(sys.argv[1], Path(sys.argv[2])).train()


if __name__ == "__main__":
    main()
