# want time n
# kind stdin
for _ in " " * int(input()):
    n = int(input())
    a = list(map(int, input().split()))
    print(sum(a) - min(a) * n)
