# kind stdin
# want time n
# want space n
for _ in range(int(input())):
    n = int(input())
    s = set(map(int, input().split()))
    m = 0
    while m in s: m += 1
    print(m)
