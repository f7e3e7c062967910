"""Where a clip changes: the place that divides its steps best into two parts, as a prior for what the two groups of queries look at."""
import torch
from torch import nn

SHORTEST = 2  # steps of a part


class Change(nn.Module):
    """Has two numbers to learn; the division itself is the classic one of largest variance between the parts."""

    def __init__(self, steps):
        super().__init__()
        cuts = range(SHORTEST, steps - SHORTEST + 1)
        self.register_buffer("before", torch.tensor([[float(step < cut) for step in range(steps)] for cut in cuts]))
        self.sharpness = nn.Parameter(torch.tensor(40.0))
        self.divided = nn.Linear(2, 1)
        with torch.no_grad():
            self.divided.weight.copy_(torch.tensor([[4.0, 8.0]]))
            self.divided.bias.fill_(-3.0)

    def forward(self, probabilities, present):
        """probabilities that add up to 1 [B, T, classes], present [B, T, 1]

        -> (logarithms of what each group looks at [B, 2, T], signs of a change [B, 3])
        """
        values = torch.sqrt(probabilities + 1e-6) * present
        after = 1 - self.before
        counts = [part @ present for part in (self.before, after)]
        means = [part @ values / count.clamp(min=1) for part, count in zip((self.before, after), counts)]
        distance = ((means[0] - means[1]) ** 2).sum(-1) / 2 * ((counts[0] > 0) & (counts[1] > 0)).squeeze(-1).to(values.dtype)
        balance = (4 * counts[0] * counts[1] / (counts[0] + counts[1]).clamp(min=1) ** 2).squeeze(-1)
        cuts = torch.softmax(self.sharpness * distance * balance, -1)
        signs = torch.stack([(cuts * distance).sum(-1), (cuts * distance * balance).sum(-1)], -1)
        divided = torch.sigmoid(self.divided(signs))
        first, second = (cuts @ part for part in (self.before, after))
        looks = torch.stack([divided * first + (1 - divided), divided * second + (1 - divided)], 1)
        return torch.log(looks + 1e-3), torch.cat([signs, divided], -1)
