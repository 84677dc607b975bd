# want time n
# kind stdin
s = input()
cnt = [0] * 26
for c in s:
    cnt[ord(c) - 97] += 1
ans = 0
for i in range(26):
    for j in range(i + 1, 26):
        if cnt[i] == cnt[j]:
            ans += 1
print(ans)
