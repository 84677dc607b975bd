# want time n
# want space n
# kind stdin
import sys
def main():
    n = int(sys.stdin.readline())
    a = list(map(int, sys.stdin.readline().split()))
    ch = [[0, 0]]
    for x in a:
        cur = 0
        for b in range(30, -1, -1):
            t = x >> b & 1
            if not ch[cur][t]:
                ch[cur][t] = len(ch)
                ch.append([0, 0])
            cur = ch[cur][t]
    best = 0
    for x in a:
        cur = 0; v = 0
        for b in range(30, -1, -1):
            t = x >> b & 1
            if ch[cur][t ^ 1]:
                v |= 1 << b
                cur = ch[cur][t ^ 1]
            else:
                cur = ch[cur][t]
        best = max(best, v)
    print(best)
main()
