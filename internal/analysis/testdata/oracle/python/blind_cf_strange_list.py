# want time n
# want space n
# kind stdin
t = int(input())
for _ in range(t):
    n, x = map(int, input().split())
    a = list(map(int, input().split()))
    s = sum(a)
    total = s
    b = [(v, 1) for v in a]
    i = 0
    while i < len(b):
        v, c = b[i]
        if v % x:
            break
        b.append((v // x, c * x))
        total += v * c
        i += 1
    print(total)
