# want time n
# want space n
# kind stdin
import sys, threading
def main():
    n = int(input())
    ch = [[] for _ in range(n + 1)]
    for i, p in enumerate(map(int, input().split()), 2):
        ch[p].append(i)
    ans = [0] * (n + 1)
    def go(v):
        for c in ch[v]:
            ans[v] += go(c) + 1
        return ans[v]
    go(1)
    print(*ans[1:])
sys.setrecursionlimit(1 << 25)
threading.stack_size(1 << 27)
t = threading.Thread(target=main)
t.start()
t.join()
