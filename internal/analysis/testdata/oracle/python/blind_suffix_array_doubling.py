# want time n log n
# want space n
# kind stdin
s = input() + '$'
n = len(s)
rank = [ord(c) for c in s]
sa = list(range(n))
k = 1
while k < n:
    key = lambda i: (rank[i], rank[i + k] if i + k < n else -1)
    sa.sort(key=key)
    tmp = [0] * n
    for i in range(1, n):
        tmp[sa[i]] = tmp[sa[i-1]] + (key(sa[i]) != key(sa[i-1]))
    rank = tmp
    k *= 2
print(*sa)
