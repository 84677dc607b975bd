# want time n
# kind stdin
s = input()
n = len(s)
ok = True
for i in range(n // 2):
    if s[i] != s[n - 1 - i]:
        ok = False
        break
print("YES" if ok else "NO")
