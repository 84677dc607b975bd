# want time n
# want space n
# kind stdin
s = input()
t = input()
B, M = 131, (1 << 61) - 1
n, m = len(s), len(t)
h = [0] * (n + 1)
pw = [1] * (n + 1)
for i in range(n):
    h[i+1] = (h[i] * B + ord(s[i])) % M
    pw[i+1] = pw[i] * B % M
ht = 0
for c in t:
    ht = (ht * B + ord(c)) % M
print(sum((h[i+m] - h[i] * pw[m]) % M == ht for i in range(n - m + 1)))
