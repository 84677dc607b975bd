# want time n log n
# want space n log n
# kind stdin
import sys
data = list(map(int, sys.stdin.read().split()))
n, q = data[0], data[1]
a = data[2:2 + n]
sp = [a]
j = 1
while (1 << j) <= n:
    prev = sp[-1]
    sp.append([min(prev[i], prev[i + (1 << (j - 1))]) for i in range(n - (1 << j) + 1)])
    j += 1
out = []
idx = 2 + n
for _ in range(q):
    l, r = data[idx] - 1, data[idx + 1]
    idx += 2
    k = (r - l).bit_length() - 1
    out.append(min(sp[k][l], sp[k][r - (1 << k)]))
print(*out, sep='\n')
