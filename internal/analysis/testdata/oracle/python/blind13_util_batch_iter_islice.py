# want time n
# want space n
from itertools import islice
def batched(iterable, n):
    it = iter(iterable)
    while batch := list(islice(it, n)):
        yield batch
def totals(xs, n):
    return [sum(b) for b in batched(xs, n)]
