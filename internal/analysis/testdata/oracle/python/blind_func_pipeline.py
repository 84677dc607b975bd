# want time n log n
# want space n
from functools import reduce
def top_scores(rows, k):
    return [*map(lambda r: r[0], sorted(filter(lambda r: r[1] > 0, rows), key=lambda r: -r[1]))][:k]
