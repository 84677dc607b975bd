# want time n
# want space n
# kind stdin
import sys
from collections import deque
input = sys.stdin.buffer.readline
def main():
    N, Q = map(int, input().split())
    G = [[] for _ in range(N)]
    for _ in range(N - 1):
        a, b = map(int, input().split())
        G[a-1].append(b-1); G[b-1].append(a-1)
    D = [-1] * N
    D[0] = 0
    dq = deque([0])
    while dq:
        v = dq.popleft()
        for w in G[v]:
            if D[w] >= 0: continue
            D[w] = D[v] + 1
            dq.append(w)
    for _ in range(Q):
        c, d = map(int, input().split())
        print('Town' if (D[c-1] - D[d-1]) % 2 == 0 else 'Road')
main()
