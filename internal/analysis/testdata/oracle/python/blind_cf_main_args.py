# want time n
# want space n
# kind stdin
import sys
def solve(n, a):
    ans = 0
    mx = 0
    for i in range(n):
        mx = max(mx, a[i])
        if mx == i + 1:
            ans += 1
    return ans
def main():
    inp = sys.stdin.readline
    t = int(inp())
    for _ in range(t):
        n = int(inp())
        a = [int(x) for x in inp().split()]
        sys.stdout.write(str(solve(n, a)) + '\n')
if __name__ == "__main__":
    main()
