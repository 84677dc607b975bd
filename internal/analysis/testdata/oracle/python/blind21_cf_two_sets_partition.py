# want time n
# want space n
# kind stdin
n = int(input())
s = n * (n + 1) // 2
if s % 2:
    print("NO")
else:
    print("YES")
    t = s // 2
    a, b = [], []
    for i in range(n, 0, -1):
        if i <= t:
            a.append(i)
            t -= i
        else:
            b.append(i)
    print(len(a)); print(*a)
    print(len(b)); print(*b)
