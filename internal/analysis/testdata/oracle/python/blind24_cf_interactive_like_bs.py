# want time log n
# want space 1
# kind stdin
import sys
n = int(input())
lo, hi = 1, n
while lo < hi:
    mid = (lo + hi + 1) // 2
    print(mid)
    sys.stdout.flush()
    r = input()
    if r == '<':
        hi = mid - 1
    else:
        lo = mid
print('!', lo)
