"""What is trained: positions, Q-Former, projection. Names are those of the official checkpoints."""
import torch
from torch import nn

from qformer import FIRST_DEVIATION, QFormer, fresh_queries

VIDEO_QUERIES, MOST_FRAMES = 32, 32
AUDIO_QUERIES, MOST_CLIPS = 8, 8
LAYERS = 2


def heads_of(width, head):
    if width % head:
        raise ValueError(f"heads of {head} do not fill a width of {width}")
    return width // head


class VideoBranch(nn.Module):
    """frame queries [batch, frames, queries, width] -> soft tokens [batch, 32, llama]"""

    def __init__(self, width, head, hidden, llama):
        super().__init__()
        self.video_query_tokens = fresh_queries(VIDEO_QUERIES, width)
        self.video_frame_position_embedding = nn.Embedding(MOST_FRAMES, width)
        self.video_Qformer = QFormer(width, width, heads_of(width, head), hidden, LAYERS)
        self.llama_proj = nn.Linear(width, llama)

    def forward(self, frame_queries):
        places = self.video_frame_position_embedding.weight[: frame_queries.shape[1]]
        seen = (frame_queries + places[:, None]).flatten(1, 2)
        return self.llama_proj(self.video_Qformer(self.video_query_tokens, seen))


class AudioBranch(nn.Module):
    """features of clips [batch, clips, features] -> soft tokens [batch, 8, llama]"""

    def __init__(self, width, head, hidden, features, llama):
        super().__init__()
        self.audio_query_tokens = fresh_queries(AUDIO_QUERIES, width)
        self.audio_position_embedding = nn.Embedding(MOST_CLIPS, features)
        nn.init.normal_(self.audio_position_embedding.weight, std=FIRST_DEVIATION)
        self.audio_Qformer = QFormer(width, features, heads_of(width, head), hidden, LAYERS)
        self.audio_llama_proj = nn.Linear(width, llama)

    def forward(self, clips):
        places = self.audio_position_embedding.weight[: clips.shape[1]]
        return self.audio_llama_proj(self.audio_Qformer(self.audio_query_tokens, clips + places))


def start_from(branch, path, partly=False):
    """Loads a trained branch. `partly`: only what the file has, such as MiniGPT-4's projection. -> names that were loaded"""
    found = torch.load(path, map_location="cpu", weights_only=True)
    found = found.get("model", found)
    own = branch.state_dict()
    given = {name: value for name, value in found.items() if name in own}
    if not given or (not partly and set(own) - set(given)):
        raise ValueError(f"{path} lacks {', '.join(sorted(set(own) - set(given))[:5])}")
    branch.load_state_dict(given, strict=False)
    return sorted(given)
