# want time 2^n
from itertools import combinations
def best_team(scores):
    best = 0
    for r in range(len(scores) + 1):
        for c in combinations(scores, r):
            if sum(c) % 7 == 0:
                best = max(best, sum(c))
    return best
