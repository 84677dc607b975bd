# want time n^2
# want space n
# kind stdin
n = int(raw_input())
a = map(int, raw_input().split())
best = [1] * n
for i in xrange(n):
    for j in xrange(i):
        if a[j] < a[i] and best[j] + 1 > best[i]:
            best[i] = best[j] + 1
print max(best)
