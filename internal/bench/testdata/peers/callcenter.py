"""Discrete-event simulation of a call centre with agents, patience and callbacks."""
import argparse
import heapq
import itertools
import random
from collections import deque
from enum import Enum


class Kind(Enum):
    ARRIVE = 1
    FINISH = 2


class Centre:
    def __init__(self, agents, seed):
        self.rng = random.Random(seed)
        self.free = agents
        self.waiting = deque()
        self.events = []
        self.order = itertools.count()
        self.now = 0.0
        self.served = self.lost = 0
        self.waited = 0.0

    def at(self, delay, kind):
        heapq.heappush(self.events, (self.now + delay, next(self.order), kind))

    def serve(self):
        while self.free and self.waiting:
            since = self.waiting.popleft()
            if self.now - since > 4.0:  # the caller has hung up
                self.lost += 1
                continue
            self.free -= 1
            self.waited += self.now - since
            self.at(self.rng.expovariate(1 / 5.0), Kind.FINISH)

    def run(self, calls):
        self.at(0.0, Kind.ARRIVE)
        arrived = 0
        while self.events:
            self.now, _, kind = heapq.heappop(self.events)
            if kind is Kind.ARRIVE:
                arrived += 1
                self.waiting.append(self.now)
                if arrived < calls:
                    self.at(self.rng.expovariate(3.1), Kind.ARRIVE)
            else:
                self.free += 1
                self.served += 1
            self.serve()


def main():
    p = argparse.ArgumentParser()
    p.add_argument("calls", type=int)
    p.add_argument("--agents", type=int, default=15)
    p.add_argument("--seed", type=int, default=3)
    a = p.parse_args()
    centre = Centre(a.agents, a.seed)
    centre.run(a.calls)
    print(f"served {centre.served} lost {centre.lost} mean wait {centre.waited / centre.served:.3f}")


if __name__ == "__main__":
    main()
