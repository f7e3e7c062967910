"""Trains one stage; goes on from its checkpoint where there is one.

python train.py embeddings|captions|questions DATA [threads]

embeddings  soft tokens -> the LLaMA's embeddings of the true names, without a pass through the LLaMA
captions    "Describe", cross-entropy through the frozen LLaMA; its key/value prefix is trained, too
questions   "Describe", "First" and "Last"
"""
import math
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F
from torch.nn.utils.rnn import pad_sequence

import checkpoint
from branches import AudioBranch, VideoBranch, nearest
from clips import ClipMaker
from config import CLIPPED, PADDING, SAVE_EVERY_SECONDS, SEED, STAGES, WEIGHT_DECAY, WORK
from llama import load_llama
from losses import BranchLosses
from prompt import ALSO, BETWEEN, SCENE_PLACES, asked_and_answered, cache_of, first_prefix
from sentences import TASKS
from synthetic import Photos, Sounds
from vocabulary import Vocabulary, places, single

BEFORE = {"captions": "embeddings", "questions": "captions"}
SHARES = {"captions": (1.0, 0.0, 0.0), "questions": (0.6, 0.2, 0.2)}  # of the tasks
NOISE = 0.01  # added to soft tokens, about a tenth of their size


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
        padding = single(PADDING)
        self.empty_seen, self.empty_heard = (int(places(padding, tokens)) for tokens in (self.vocabulary.video_tokens, self.vocabulary.audio_tokens))
        self.video, self.audio = VideoBranch(self.vocabulary), AudioBranch(self.vocabulary)
        measure_features(self.video, self.audio, photos, sounds)
        branches = [*self.video.parameters(), *self.audio.parameters()]
        groups = [{"params": branches, "factor": 1.0}]
        if name != "embeddings":
            self.prefix = torch.nn.Parameter(first_prefix(self.llama, self.vocabulary))
            groups.append({"params": [self.prefix], "factor": self.stage.prefix_rate / self.stage.rate, "weight_decay": 0.0})
        self.optimizer = torch.optim.AdamW(groups, lr=self.stage.rate, weight_decay=WEIGHT_DECAY, betas=(0.9, 0.98))
        self.step = self.restored()
        self.clips = ClipMaker(self.vocabulary, photos, sounds, [SEED, len(name), self.step])

    def restored(self):
        own = checkpoint.load(self.name)
        state = own or (checkpoint.load(BEFORE[self.name]) if self.name in BEFORE else None)
        if state:
            self.video.load_state_dict(state["video"])
            self.audio.load_state_dict(state["audio"])
            if "prefix" in state:
                self.prefix.data.copy_(state["prefix"])
        if own:
            self.optimizer.load_state_dict(own["optimizer"])
        return own["step"] if own else 0

    def save(self):
        weights = {"video": self.video.state_dict(), "audio": self.audio.state_dict()}
        if self.name != "embeddings":
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
        through, hit = self.through_llama(seen[0], heard[0], truths)
        return total + through, *shown, through.item(), hit

    def soft_prompt(self, seen, heard):
        """Soft tokens of one clip, without the empty places -> [places, 576]"""
        between, also = (self.embeddings[torch.tensor(ids)] for ids in (BETWEEN, ALSO))
        seen, heard = ((part + NOISE * torch.randn_like(part)).to(between.dtype) for part in (seen, heard))
        scenes, things = (nearest(seen, self.losses.video.to(seen.dtype)) != self.empty_seen).split([SCENE_PLACES, len(seen) - SCENE_PLACES])
        sounds = nearest(heard, self.losses.audio.to(heard.dtype)) != self.empty_heard
        return torch.cat([seen[:SCENE_PLACES][scenes], also, seen[SCENE_PLACES:][things], between, heard[sounds]])

    def through_llama(self, seen, heard, truths):
        """Cross-entropy of the answers -> (loss, share of answers that would be given token by token)"""
        tasks = self.clips.rng.choice(TASKS, size=len(truths), p=SHARES[self.name])
        inputs, wanted = [], []
        for see, hear, truth, task in zip(seen, heard, truths, tasks):
            soft = self.soft_prompt(see, hear)
            asked, answered = asked_and_answered(self.vocabulary, truth, task)
            inputs.append(torch.cat([soft, self.embeddings[torch.tensor(asked + answered[:-1])]]))
            wanted.append(torch.tensor([-100] * (len(soft) + len(asked) - 1) + answered))
        inputs, wanted = pad_sequence(inputs, True), pad_sequence(wanted, True, -100)
        cache = cache_of(self.prefix, len(truths), inputs.dtype)
        hidden = self.llama.model(inputs_embeds=inputs, past_key_values=cache, use_cache=True).last_hidden_state
        some = wanted != -100
        scores = (hidden[some] @ self.embeddings.t()).float()
        right = torch.ones_like(some)
        right[some] = scores.argmax(-1) == wanted[some]
        return F.cross_entropy(scores, wanted[some]), right.all(1).float().mean().item()


def main():
    torch.set_num_threads(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    WORK.mkdir(parents=True, exist_ok=True)
    Trainer(sys.argv[1], Path(sys.argv[2])).train()


if __name__ == "__main__":
    main()
