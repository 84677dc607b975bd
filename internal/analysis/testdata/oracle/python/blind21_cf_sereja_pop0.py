# want time n^2
# want space n
# kind stdin
n = int(input())
a = [int(x) for x in input().split()]
s = d = 0
turn = True
while len(a):
    if a[0] > a[-1]:
        x = a.pop(0)
    else:
        x = a.pop()
    if turn:
        s += x
    else:
        d += x
    turn = not turn
print(s, d)
