# want time n!
# want space n
# kind stdin
n = int(input())
cols = set()
d1 = set()
d2 = set()
ans = 0
def place(r):
    global ans
    if r == n:
        ans += 1
        return
    for c in range(n):
        if c in cols or r + c in d1 or r - c in d2:
            continue
        cols.add(c); d1.add(r + c); d2.add(r - c)
        place(r + 1)
        cols.discard(c); d1.discard(r + c); d2.discard(r - c)
place(0)
print(ans)
