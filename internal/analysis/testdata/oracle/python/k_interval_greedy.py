# want time n log n
# want space n
# kind stdin
n = int(input())
iv = [tuple(map(int, input().split())) for _ in range(n)]
iv.sort(key=lambda t: t[1])
end = -1
cnt = 0
for s, e in iv:
    if s > end:
        cnt += 1
        end = e
print(cnt)
