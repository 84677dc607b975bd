# want time n log n
# want space n
# kind stdin
import sys, heapq
def main():
    input = sys.stdin.readline
    n, q = map(int, input().split())
    seg = []
    for i in range(n):
        l, r, c = map(int, input().split())
        seg.append((l, r, c))
    qs = sorted((int(input()), i) for i in range(q))
    seg.sort()
    ans = [-1] * q
    h = []
    j = 0
    for x, i in qs:
        while j < n and seg[j][0] <= x:
            heapq.heappush(h, (seg[j][2], seg[j][1]))
            j += 1
        while h and h[0][1] < x:
            heapq.heappop(h)
        if h:
            ans[i] = h[0][0]
    print('\n'.join(map(str, ans)))
main()
