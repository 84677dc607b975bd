# want time n^2
# want space n
# kind stdin
n, m = map(int, raw_input().split())
v = [int(raw_input()) for i in xrange(n)]
best = 0
for i in xrange(n):
    for j in xrange(i):
        if (v[i] + v[j]) % m == 0:
            best += 1
print "%d" % best
