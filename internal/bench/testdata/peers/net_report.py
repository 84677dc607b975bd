#!/usr/bin/env python3
"""Nightly traffic report: per-subnet totals and p95 response size.

Reads a combined access log on stdin and prints a fixed-width table of the
twenty busiest /24 networks.
"""
from __future__ import annotations

import heapq
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Iterable, Iterator


@dataclass
class Subnet:
    hits: int = 0
    errors: int = 0
    sizes: list[int] = field(default_factory=list)

    def p95(self) -> int:
        ordered = sorted(self.sizes)
        return ordered[int(len(ordered) * 0.95)]


def parse(stream: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    for raw in stream:
        head, _, tail = raw.rpartition('" ')
        if not head:
            continue
        address = raw.split(" ", 1)[0]
        code, size = tail.split()
        yield address.rpartition(".")[0], int(code), int(size)


def main() -> int:
    nets: defaultdict[str, Subnet] = defaultdict(Subnet)
    for prefix, code, size in parse(sys.stdin):
        net = nets[prefix]
        net.hits += 1
        net.sizes.append(size)
        if code >= 400:
            net.errors += 1
    busiest = heapq.nlargest(20, nets.items(), key=lambda kv: (kv[1].hits, kv[0]))
    print(f"{'network':<12}{'hits':>8}{'err%':>8}{'p95':>10}")
    for prefix, net in busiest:
        print(f"{prefix:<12}{net.hits:>8}{100 * net.errors / net.hits:>8.2f}{net.p95():>10}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
