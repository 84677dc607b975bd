# want time n log n
# want space n
# kind stdin
n = int(input())
xs = [tuple(map(int, input().split())) for _ in range(n)]
end = cnt = 0
for a, b in sorted(xs, key=lambda t: t[1]):
    if a >= end:
        cnt += 1
        end = b
print(cnt)
