"""Trains one stage of one branch from the official files, and writes a checkpoint with the official names.

python train.py vision-1|vision-2|audio-1|audio-2 --checkpoints FOLDER --data FOLDER --out FILE [--start FILE] [--style vicuna|llama-2] ...
torchrun --nproc-per-node 8 train.py ...      on several GPUs
"""
import argparse
import os
import sys
from contextlib import nullcontext
from dataclasses import asdict
from pathlib import Path

import sentencepiece
import torch
from torch import distributed
from torch.nn.parallel import DistributedDataParallel

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
from video_llama.architecture import architecture  # noqa: E402
from video_llama.convert import BRIDGE, IMAGE_BIND, VISION, one  # noqa: E402

import datasets  # noqa: E402
from batches import Batches  # noqa: E402
from branches import start_from  # noqa: E402
from config import BETAS, SEED, WEIGHT_DECAY, stage  # noqa: E402
from model import VideoLlama  # noqa: E402
from schedule import parameter_groups, rate_at  # noqa: E402

SHOWN_EVERY = 50


def arguments(given=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stage", choices=("vision-1", "vision-2", "audio-1", "audio-2"))
    parser.add_argument("--checkpoints", type=Path, required=True, help="folder of the official files and of the LLaMA's folder")
    parser.add_argument("--data", type=Path, required=True, help="folder of the data sets")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint that is written, and gone on from where it is there")
    parser.add_argument("--start", type=Path, help="checkpoint of the stage before; for vision-1 MiniGPT-4's projection, of which what fits is taken")
    parser.add_argument("--style", choices=("vicuna", "llama-2"), default="llama-2", help="how the LLaMA writes turns")
    parser.add_argument("--changes", type=Path, help="JSON file with other values than the recipe's")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    return parser.parse_args(given)


class Training:
    def __init__(self, given):
        self.given, self.stage = given, stage(given.stage, given.changes)
        self.rank, self.device = int(os.environ.get("RANK", 0)), torch.device(given.device)
        torch.manual_seed(SEED + self.rank)
        paths = {"vision": given.checkpoints / VISION, "bridge": given.checkpoints / BRIDGE, "image_bind": given.checkpoints / IMAGE_BIND}
        llama = one(given.checkpoints, ["*/config.json"]).parent
        self.on_gpu = self.device.type == "cuda"
        kind = torch.bfloat16 if self.on_gpu else torch.float32
        self.model = VideoLlama(self.stage.branch, paths, llama, architecture(given.checkpoints), kind).to(self.device).train()
        self.optimizer = torch.optim.AdamW(parameter_groups(self.model.branch, WEIGHT_DECAY), lr=self.stage.rate, betas=BETAS)
        self.scaler = torch.amp.GradScaler(self.device.type, enabled=self.on_gpu)
        self.step = self.begun()
        processor = sentencepiece.SentencePieceProcessor(str(llama / "tokenizer.model"))
        self.batches = Batches(datasets.read(given.data, self.stage.data), self.stage, self.model.side, processor, given.style, self.rank)

    def begun(self):
        """Goes on from the checkpoint that is written, or starts from that of the stage before. -> steps done"""
        if self.given.out.exists():
            saved = torch.load(self.given.out, map_location="cpu", weights_only=True)
            start_from(self.model.branch, self.given.out)
            self.optimizer.load_state_dict(saved["optimizer"])
            if saved["scaler"]:
                self.scaler.load_state_dict(saved["scaler"])
            return saved["step"]
        if self.given.start:
            start_from(self.model.branch, self.given.start, partly=self.given.stage == "vision-1")
        return 0

    def save(self):
        """The official layout: weights of what was trained, and what is needed to go on."""
        weights = {name: value.detach().cpu().clone() for name, value in self.model.branch.state_dict().items()}
        state = {"model": weights, "optimizer": self.optimizer.state_dict(), "config": asdict(self.stage), "scaler": self.scaler.state_dict()}
        part = self.given.out.with_suffix(".part")
        torch.save({**state, "epoch": self.step // self.stage.steps, "step": self.step}, part)
        part.replace(self.given.out)

    def run(self):
        """Trains to the end of the stage. -> the loss of every step"""
        model = DistributedDataParallel(self.model) if distributed.is_initialized() else self.model
        losses = []
        while self.step < self.stage.epochs * self.stage.steps:
            for group in self.optimizer.param_groups:
                group["lr"] = rate_at(self.stage, self.step)
            pixels, parts = self.batches.batch(self.step)
            with torch.autocast("cuda", torch.float16) if self.on_gpu else nullcontext():
                loss = model(pixels.to(self.device), parts)
            self.scaler.scale(loss).backward()
            self.scaler.step(self.optimizer)
            self.scaler.update()
            self.optimizer.zero_grad()
            self.step += 1
            losses.append(loss.item())
            if self.rank == 0 and self.step % SHOWN_EVERY == 0:
                print(f"step {self.step}: loss {sum(losses[-SHOWN_EVERY:]) / SHOWN_EVERY:.3f}", flush=True)
            if self.rank == 0 and self.step % self.stage.steps == 0:
                self.save()
        return losses


def main():
    given = arguments()
    if "RANK" in os.environ:
        distributed.init_process_group()
        given.device = f"cuda:{os.environ['LOCAL_RANK']}"
        torch.cuda.set_device(given.device)
    Training(given).run()


if __name__ == "__main__":
    main()
