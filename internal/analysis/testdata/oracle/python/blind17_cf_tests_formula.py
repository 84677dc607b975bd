# want time 1
# want space 1
# kind stdin
import sys
input = sys.stdin.readline
for _ in range(int(input())):
    a, b, c = map(int, input().split())
    x = a - 1
    y = abs(b - c) + c - 1
    print(1 if x < y else 2 if y < x else 3)
