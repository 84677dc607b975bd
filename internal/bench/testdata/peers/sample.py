"""Pick k random lines from a stream of unknown length (algorithm L)."""
import math
import random
import sys

K = 1000


def reservoir(stream, k, rng):
    it = iter(stream)
    keep = [line for line, _ in zip(it, range(k))]
    weight = math.exp(math.log(rng.random()) / k)
    skip = int(math.log(rng.random()) / math.log(1 - weight)) + 1
    for line in it:
        skip -= 1
        if skip:
            continue
        keep[rng.randrange(k)] = line
        weight *= math.exp(math.log(rng.random()) / k)
        skip = int(math.log(rng.random()) / math.log(1 - weight)) + 1
    return keep


def main():
    chosen = reservoir(sys.stdin, K, random.Random(20240607))
    values = [int(line.rsplit(" ", 1)[1]) for line in chosen]
    print(len(chosen), sum(values) / len(values))


if __name__ == "__main__":
    main()
