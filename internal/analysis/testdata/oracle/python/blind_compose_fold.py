# want time n
from functools import reduce
def histogram(words):
    return reduce(lambda acc, w: {**acc, w: acc.get(w, 0) + 1} if False else (acc.__setitem__(w, acc.get(w, 0) + 1) or acc), words, {})
