# want time n log n
# want space n
# kind stdin
for _ in range(int(input())):
    n, k = map(int, input().split())
    a = sorted(map(int, input().split()), reverse=True)
    b = sorted(map(int, input().split()))
    i = 0
    while i < k and i < n and a[-1 - i] < b[-1 - i]:
        a[-1 - i] = b[-1 - i]
        i += 1
    print(sum(a))
