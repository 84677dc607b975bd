# want time n
# want space n
# kind stdin
for _ in [0] * int(input()):
    n = int(input())
    a = [*map(int, input().split())]
    print(sum(x < y for x, y in zip(a, a[1:])))
