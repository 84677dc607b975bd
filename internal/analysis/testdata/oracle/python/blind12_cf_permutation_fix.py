# want time n log n
# want space n
# kind stdin
import sys
input = lambda: sys.stdin.readline().rstrip()
for _ in range(int(input())):
    n = int(input())
    l = sorted(map(int, input().split()))
    ok = all(l[i + 1] - l[i] <= 1 for i in range(n - 1))
    print("YES" if ok else "NO")
