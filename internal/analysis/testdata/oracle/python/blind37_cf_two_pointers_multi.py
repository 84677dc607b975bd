# want time n log n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
t = int(input())
for _ in range(t):
    n, m = map(int, input().split())
    a = sorted(map(int, input().split()))
    i = 0
    j = n - 1
    c = 0
    while i <= j:
        if i < j and a[i] + a[j] <= m:
            i += 1
        j -= 1
        c += 1
    print(c)
