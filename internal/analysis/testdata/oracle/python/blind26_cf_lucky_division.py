# want time n log n
# want space 1
# kind stdin
n = int(input())
ok = False
for i in range(1, n + 1):
    if n % i == 0:
        t = i
        good = True
        while t:
            if t % 10 not in (4, 7):
                good = False
                break
            t //= 10
        ok = ok or good
print("YES" if ok else "NO")
