# kind function
# want time n
# want space n
from itertools import islice
def batched(iterable, n):
    it = iter(iterable)
    while batch := list(islice(it, n)):
        yield batch

def total(items, size):
    return [sum(b) for b in batched(items, size)]
