# want time n log n
# want space n
# kind stdin
import sys
from collections import defaultdict
def main():
    input = sys.stdin.readline
    for _ in range(int(input())):
        n = int(input())
        a = list(map(int, input().split()))
        b = list(map(int, input().split()))
        p = sorted(zip(a, b))
        cur = 0
        best = 0
        for x, y in p:
            cur += y
            if cur >= x:
                best = max(best, cur - x)
        print(best)
main()
