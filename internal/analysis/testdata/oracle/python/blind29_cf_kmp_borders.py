# want time n
# want space n
# kind stdin
s = input()
n = len(s)
pi = [0] * n
j = 0
for i in range(1, n):
    while j and s[i] != s[j]:
        j = pi[j - 1]
    if s[i] == s[j]:
        j += 1
    pi[i] = j
res = []
k = n
cnt = [0] * (n + 1)
for x in pi:
    cnt[x] += 1
for i in range(n - 1, 0, -1):
    cnt[pi[i - 1]] += cnt[i]
while k:
    res.append((k, cnt[k] + 1))
    k = pi[k - 1]
print(len(res))
for a, b in reversed(res):
    print(a, b)
