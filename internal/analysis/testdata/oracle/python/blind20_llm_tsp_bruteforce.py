# want time n!
# kind function
from itertools import permutations
def tsp(distances):
    n = len(distances)
    best = float('inf')
    for perm in permutations(range(1, n)):
        cost = distances[0][perm[0]]
        for i in range(len(perm) - 1):
            cost += distances[perm[i]][perm[i + 1]]
        cost += distances[perm[-1]][0]
        best = min(best, cost)
    return best
