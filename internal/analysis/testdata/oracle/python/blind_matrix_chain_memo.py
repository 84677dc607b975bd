# want time n^3
# want space n^2
def mcm(p):
    memo = {}
    def go(i, j):
        if i == j:
            return 0
        if (i, j) in memo:
            return memo[(i, j)]
        best = float('inf')
        for k in range(i, j):
            best = min(best, go(i, k) + go(k+1, j) + p[i-1]*p[k]*p[j])
        memo[(i, j)] = best
        return best
    return go(1, len(p) - 1)
