# want time n^2
# want space n^2
# kind stdin
n = int(input())
a = [input() for _ in range(n)]
b = [input() for _ in range(n)]
def rot(m):
    return [''.join(m[n - 1 - j][i] for j in range(n)) for i in range(n)]
def flip(m):
    return [r[::-1] for r in m]
ok = False
for _ in range(4):
    if a == b or flip(a) == b:
        ok = True
    a = rot(a)
print("Yes" if ok else "No")
