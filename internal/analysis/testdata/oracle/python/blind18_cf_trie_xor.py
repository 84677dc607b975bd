# want time n
# want space n
# kind stdin
import sys
def main():
    input = sys.stdin.readline
    n = int(input())
    a = list(map(int, input().split()))
    L = [0] * (32 * n + 2)
    R = [0] * (32 * n + 2)
    cnt = 1
    best = 0
    for x in a:
        node = 0
        for b in range(30, -1, -1):
            if x >> b & 1:
                if not R[node]:
                    R[node] = cnt
                    cnt += 1
                node = R[node]
            else:
                if not L[node]:
                    L[node] = cnt
                    cnt += 1
                node = L[node]
        node = 0
        cur = 0
        for b in range(30, -1, -1):
            if x >> b & 1:
                if L[node]:
                    cur |= 1 << b
                    node = L[node]
                else:
                    node = R[node]
            else:
                if R[node]:
                    cur |= 1 << b
                    node = R[node]
                else:
                    node = L[node]
        best = max(best, cur)
    print(best)
main()
