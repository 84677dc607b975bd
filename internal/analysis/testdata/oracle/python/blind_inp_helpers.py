# want time n
# want space n
# kind stdin
import sys
def inp(): return int(sys.stdin.readline())
def inlt(): return list(map(int, sys.stdin.readline().split()))
def insr():
    s = sys.stdin.readline()
    return list(s[:len(s) - 1])
def invr(): return map(int, sys.stdin.readline().split())
n, k = invr()
s = insr()
best = cur = 0
j = 0
cnt = {'a': 0, 'b': 0}
for i in range(n):
    cnt[s[i]] += 1
    while min(cnt.values()) > k:
        cnt[s[j]] -= 1
        j += 1
    best = max(best, i - j + 1)
print(best)
