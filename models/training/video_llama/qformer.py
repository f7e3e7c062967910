"""The Q-Former: BERT layers in which learned queries attend to one another and to what they read. Parameters are named as in the official files."""
import torch
from torch import nn
from torch.nn import functional as F

EPSILON = 1e-12
FIRST_DEVIATION = 0.02  # of fresh weights, as in BERT
DROPOUT = 0.1


class SelfAttention(nn.Module):
    def __init__(self, width, seen, heads):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = nn.Linear(width, width), nn.Linear(seen, width), nn.Linear(seen, width)

    def forward(self, x, seen):
        parts = (part(of).unflatten(-1, (self.heads, -1)).transpose(1, 2) for part, of in ((self.query, x), (self.key, seen), (self.value, seen)))
        mixed = F.scaled_dot_product_attention(*parts, dropout_p=DROPOUT if self.training else 0.0)
        return mixed.transpose(1, 2).flatten(2)


class Output(nn.Module):
    """Projects, adds what was there before, and normalises."""

    def __init__(self, entering, width):
        super().__init__()
        self.dense, self.LayerNorm = nn.Linear(entering, width), nn.LayerNorm(width, eps=EPSILON)

    def forward(self, x, before):
        return self.LayerNorm(F.dropout(self.dense(x), DROPOUT, self.training) + before)


class Attention(nn.Module):
    def __init__(self, width, seen, heads):
        super().__init__()
        self.self, self.output = SelfAttention(width, seen, heads), Output(width, width)

    def forward(self, x, seen):
        return self.output(self.self(x, seen), x)


class Intermediate(nn.Module):
    def __init__(self, width, hidden):
        super().__init__()
        self.dense = nn.Linear(width, hidden)

    def forward(self, x):
        return F.gelu(self.dense(x))


class Layer(nn.Module):
    def __init__(self, width, seen, heads, hidden, reads):
        super().__init__()
        self.attention = Attention(width, width, heads)
        self.crossattention = Attention(width, seen, heads) if reads else None
        self.intermediate_query, self.output_query = Intermediate(width, hidden), Output(hidden, width)

    def forward(self, x, seen):
        x = self.attention(x, x)
        if self.crossattention is not None:
            x = self.crossattention(x, seen)
        return self.output_query(self.intermediate_query(x), x)


class Encoder(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.layer = nn.ModuleList(layers)


class Embeddings(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.LayerNorm = nn.LayerNorm(width, eps=EPSILON)


class Bert(nn.Module):
    def __init__(self, width, seen, heads, hidden, layers, every):
        super().__init__()
        self.embeddings = Embeddings(width)
        self.encoder = Encoder(Layer(width, seen, heads, hidden, index % every == 0) for index in range(layers))


class QFormer(nn.Module):
    """Queries [1, count, width] over what is seen [batch, tokens, seen] -> [batch, count, width]"""

    def __init__(self, width, seen, heads, hidden, layers, every=1):
        super().__init__()
        self.bert = Bert(width, seen, heads, hidden, layers, every)
        self.apply(fresh)

    def forward(self, queries, seen):
        x = F.dropout(self.bert.embeddings.LayerNorm(queries), DROPOUT, self.training).expand(len(seen), -1, -1)
        for layer in self.bert.encoder.layer:
            x = layer(x, seen)
        return x


def fresh(module):
    """BERT's initial values."""
    if isinstance(module, nn.Linear):
        nn.init.normal_(module.weight, std=FIRST_DEVIATION)
        nn.init.zeros_(module.bias)


def fresh_queries(count, width):
    return nn.Parameter(torch.randn(1, count, width) * FIRST_DEVIATION)
