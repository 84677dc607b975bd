# want time n
# want space n
# kind stdin
import sys
from collections import defaultdict
for _ in range(int(sys.stdin.readline())):
    n = int(sys.stdin.readline())
    s = sys.stdin.readline().rstrip()
    c = defaultdict(int)
    c[0] = 1
    p = 0
    ans = 0
    for ch in s:
        p += int(ch) - 1
        ans += c[p]
        c[p] += 1
    print(ans)
