# want time n log n
# want space n
# kind stdin
n = int(input())
cnt = [0] * (n + 1)
for i in range(2, n + 1):
    if cnt[i] == 0:
        for j in range(i, n + 1, i):
            cnt[j] += 1
print(cnt.count(2))
