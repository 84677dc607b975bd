# want time n log n
# want space n
# kind stdin
import sys
from bisect import bisect_right
from itertools import accumulate
def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    n, q = data[0], data[1]
    a = sorted(data[2:2+n])
    pre = [0] + list(accumulate(a))
    res = []
    for x in data[2+n:2+n+q]:
        i = bisect_right(a, x)
        res.append(x * i - pre[i] + (pre[n] - pre[i]) - x * (n - i))
    sys.stdout.write("\n".join(map(str, res)))
if __name__ == "__main__":
    main()
