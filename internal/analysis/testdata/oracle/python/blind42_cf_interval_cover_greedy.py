# want time n log n
# want space n
# kind stdin
def ii():
    return int(input())
def li():
    return list(map(int, input().split()))
def main():
    n = ii()
    seg = [li() for _ in range(n)]
    seg.sort(key=lambda s: s[1])
    pts = []
    last = -float('inf')
    for l, r in seg:
        if l > last:
            last = r
            pts.append(r)
    print(len(pts))
    print(*pts)
if __name__ == '__main__':
    main()
