# want time n log n
# want space n
# kind function
def linear_queries(n):
    spf = list(range(n + 1))
    for i in range(2, n + 1):
        if spf[i] == i:
            for j in range(i + i, n + 1, i):
                if spf[j] == j:
                    spf[j] = i
    return spf
