# want time n
# want space n
# kind stdin
def z_function(s):
    n = len(s)
    z = [0] * n
    l = r = 0
    for i in range(1, n):
        if i < r:
            z[i] = min(r - i, z[i - l])
        while i + z[i] < n and s[z[i]] == s[i + z[i]]:
            z[i] += 1
        if i + z[i] > r:
            l, r = i, i + z[i]
    return z

a = input()
b = input()
z = z_function(b + '#' + a)
m = len(b)
print(sum(1 for x in z if x == m))
