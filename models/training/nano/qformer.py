"""The Q-Former: learned queries that attend to one another and to the encoder's tokens. Plain operators, so that it exports as it is."""
import torch
from torch import nn
from torch.nn import functional as F


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.output = (nn.Linear(width, width) for _ in range(4))

    def forward(self, x, y):
        """x [B, N, width] looks at y [B, M, width]."""
        batch, count, width = x.shape
        size = width // self.heads
        query = self.query(x).view(batch, count, self.heads, size).transpose(1, 2)
        key, value = (part(y).view(batch, -1, self.heads, size).transpose(1, 2) for part in (self.key, self.value))
        shares = torch.softmax(query @ key.transpose(2, 3) * size**-0.5, -1)
        return self.output((shares @ value).transpose(1, 2).reshape(batch, count, width))


class Layer(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.before_self, self.before_cross, self.before_feed, self.of_tokens = (nn.LayerNorm(width) for _ in range(4))
        self.self_attention, self.cross_attention = Attention(width, heads), Attention(width, heads)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, queries, tokens):
        normal = self.before_self(queries)
        queries = queries + self.self_attention(normal, normal)
        queries = queries + self.cross_attention(self.before_cross(queries), self.of_tokens(tokens))
        return queries + self.down(F.gelu(self.up(self.before_feed(queries))))
