# want time n
# want space n
# kind stdin
s = input().strip()
n = len(s)
pi = [0] * n
for i in range(1, n):
    k = pi[i - 1]
    while k and s[i] != s[k]:
        k = pi[k - 1]
    if s[i] == s[k]:
        k += 1
    pi[i] = k
L = pi[-1]
if L and L in pi[:-1]:
    print(s[:L])
elif L and pi[L - 1]:
    print(s[:pi[L - 1]])
else:
    print("Just a legend")
