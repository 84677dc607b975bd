# want time n^2
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
steps = 0
changed = True
while changed:
    changed = False
    for i in range(n - 1):
        if a[i] > a[i + 1]:
            a[i], a[i + 1] = a[i + 1], a[i]
            changed = True
            steps += 1
print(steps)
