# want time n
# want space n
# kind stdin
import sys
def solve(n, a):
    cnt = [0] * 3
    for x in a:
        cnt[x % 3] += 1
    need = n // 3
    res = 0
    while max(cnt) != need:
        for i in range(3):
            if cnt[i] > need:
                cnt[i] -= 1
                cnt[(i + 1) % 3] += 1
                res += 1
    return res
def main():
    t = int(sys.stdin.readline())
    for _ in range(t):
        n = int(sys.stdin.readline())
        a = list(map(int, sys.stdin.readline().split()))
        print(solve(n, a))
main()
