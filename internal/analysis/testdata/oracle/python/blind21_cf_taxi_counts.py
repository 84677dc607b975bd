# want time n
# want space n
# kind stdin
n = int(input())
s = list(map(int, input().split()))
a, b, c, d = s.count(1), s.count(2), s.count(3), s.count(4)
r = d + c + b // 2
a -= c
if b % 2:
    r += 1
    a -= 2
if a > 0:
    r += (a + 3) // 4
print(r)
