# want time n log n
# want space n
# kind stdin
import sys
def main():
    s = sys.stdin.readline().strip()
    n = len(s)
    MOD = (1 << 61) - 1
    B = 131
    h = [0] * (n + 1)
    p = [1] * (n + 1)
    for i in range(n):
        h[i + 1] = (h[i] * B + ord(s[i])) % MOD
        p[i + 1] = p[i] * B % MOD
    def get(l, r):
        return (h[r] - h[l] * p[r - l]) % MOD
    q = int(sys.stdin.readline())
    for _ in range(q):
        a, b = map(int, sys.stdin.readline().split())
        lo, hi = 0, n - max(a, b)
        while lo < hi:
            mid = (lo + hi + 1) // 2
            if get(a, a + mid) == get(b, b + mid):
                lo = mid
            else:
                hi = mid - 1
        print(lo)
main()
