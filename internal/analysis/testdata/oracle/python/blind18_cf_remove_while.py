# want time n^2
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
c = 0
while len(a) > 0:
    mx = max(a)
    a.remove(mx)
    if mx % 2:
        c += mx
    else:
        c -= mx
print(c)
