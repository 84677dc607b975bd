"""Order-2 Markov chain of the input; babbles as many words as it has read, over five."""
import random
import sys
from collections import defaultdict, deque


def train(words):
    chain = defaultdict(list)
    window = deque(maxlen=2)
    for w in words:
        if len(window) == 2:
            chain[tuple(window)].append(w)
        window.append(w)
    return chain


def babble(chain, rng):
    states = list(chain)
    state = rng.choice(states)
    while True:
        options = chain.get(state)
        if not options:
            state = rng.choice(states)
            continue
        word = rng.choice(options)
        yield word
        state = (state[1], word)


def main():
    total = 0

    def words():
        nonlocal total
        for line in sys.stdin:
            for w in line.split():
                total += 1
                yield sys.intern(w)

    chain = train(words())
    talk = babble(chain, random.Random(5))
    out = [next(talk) for _ in range(total // 5)]
    print(len(chain), len(set(out)), " ".join(out[:12]))


if __name__ == "__main__":
    main()
