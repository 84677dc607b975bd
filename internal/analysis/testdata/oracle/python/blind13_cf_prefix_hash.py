# want time n
# want space n
# kind stdin
import sys
def main():
    s = sys.stdin.readline().strip()
    q = int(sys.stdin.readline())
    MOD, B = (1 << 61) - 1, 131
    n = len(s)
    h = [0] * (n + 1)
    p = [1] * (n + 1)
    for i in range(n):
        h[i + 1] = (h[i] * B + ord(s[i])) % MOD
        p[i + 1] = p[i] * B % MOD
    def get(l, r):
        return (h[r] - h[l] * p[r - l]) % MOD
    out = []
    for _ in range(q):
        a, b, k = map(int, sys.stdin.readline().split())
        out.append('Yes' if get(a, a + k) == get(b, b + k) else 'No')
    print('\n'.join(out))
main()
