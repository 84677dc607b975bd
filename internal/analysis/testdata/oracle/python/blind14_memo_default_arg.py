# want time n^2
# want space n^2
def edit(a, b, i=0, j=0, memo=None):
    if memo is None:
        memo = {}
    if (i, j) in memo:
        return memo[(i, j)]
    if i == len(a):
        return len(b) - j
    if j == len(b):
        return len(a) - i
    if a[i] == b[j]:
        r = edit(a, b, i + 1, j + 1, memo)
    else:
        r = 1 + min(edit(a, b, i + 1, j, memo), edit(a, b, i, j + 1, memo), edit(a, b, i + 1, j + 1, memo))
    memo[(i, j)] = r
    return r
