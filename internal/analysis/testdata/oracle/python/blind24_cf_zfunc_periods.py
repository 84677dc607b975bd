# want time n
# want space n
# kind stdin
def z_function(s):
    n = len(s)
    z = [0] * n
    l = r = 0
    for i in range(1, n):
        if i <= r:
            z[i] = min(r - i + 1, z[i - l])
        while i + z[i] < n and s[z[i]] == s[i + z[i]]:
            z[i] += 1
        if i + z[i] - 1 > r:
            l, r = i, i + z[i] - 1
    return z
s = input()
z = z_function(s)
ans = [i for i in range(1, len(s)) if i + z[i] == len(s)]
print(*ans, len(s))
