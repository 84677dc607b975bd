# want time n log n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
def inp():
    return int(input())
def inlt():
    return list(map(int, input().split()))
def insr():
    s = input()
    return list(s[:len(s) - 1])
def invr():
    return map(int, input().split())
t = inp()
for _ in range(t):
    n, k = invr()
    a = inlt()
    a.sort()
    c = 0
    for x in a:
        if x > k:
            c += 1
    print(c)
