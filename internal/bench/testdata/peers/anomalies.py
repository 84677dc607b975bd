"""Lambda: flags the readings far from their sensor's mean, in deviations (Welford)."""
import math

LIMIT = 1.6


class Running:
    __slots__ = "n", "mean", "m2"

    def __init__(self):
        self.n, self.mean, self.m2 = 0, 0.0, 0.0

    def push(self, x):
        self.n += 1
        d = x - self.mean
        self.mean += d / self.n
        self.m2 += d * (x - self.mean)

    @property
    def sd(self):
        return math.sqrt(self.m2 / self.n) if self.n else 0.0


def handler(event, context=None):
    stats = {}
    readings = event["readings"]
    for r in readings:
        stats.setdefault(r["sensor"], Running()).push(r["value"])
    limits = {k: (s.mean, LIMIT * s.sd) for k, s in stats.items()}
    flagged = [r for r in readings if abs(r["value"] - limits[r["sensor"]][0]) > limits[r["sensor"]][1]]
    return {"sensors": len(stats), "flagged": len(flagged), "first": flagged[:10]}
