# want time n log n
# want space n
# kind stdin
n = int(input())
a = sorted(map(int, input().split()), reverse=True)
cur = 10**9
cnt = 0
for x in a:
    for d in (1, 0, -1):
        if 0 < x + d < cur:
            cur = x + d
            cnt += 1
            break
print(cnt)
