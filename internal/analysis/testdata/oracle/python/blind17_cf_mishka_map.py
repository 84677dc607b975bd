# want time n
# want space n
# kind stdin
n = int(input())
m = c = 0
for _ in [0] * n:
    a, b = input().split()
    if a > b: m += 1
    elif b > a: c += 1
print(["Friendship is magic!^^", "Mishka", "Chris"][(m > c) - (m < c)])
