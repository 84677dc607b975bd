# want time n log n
# want space n
# kind stdin
import heapq, sys
from collections import defaultdict
def main():
    data = sys.stdin.read().split('\n')
    q = int(data[0])
    h, dead = [], defaultdict(int)
    out = []
    for i in range(1, q + 1):
        t = data[i].split()
        if t[0] == '+':
            heapq.heappush(h, int(t[1]))
        elif t[0] == '-':
            dead[int(t[1])] += 1
        else:
            while h and dead[h[0]]:
                dead[heapq.heappop(h)] -= 1
            out.append(h[0] if h else -1)
    print(*out, sep='\n')
main()
