# want time n^2
# want space n
# kind stdin
while True:
    n = int(input())
    if n == 0:
        break
    a = list(map(int, input().split()))
    c = 0
    for i in range(n):
        for j in range(n - 1):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
                c += 1
    print(c)
