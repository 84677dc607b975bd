# want time n
# kind stdin
t = int(input())
for _ in range(t):
    n = int(input())
    a = list(map(int, input().split()))
    s = 0
    for x in a:
        s += x
    print(s)
