# want time n
# want space n
# kind stdin
t = int(input())
while t:
    t -= 1
    n = int(input())
    s = input()
    bal = ans = 0
    for ch in s:
        if ch == '(':
            bal += 1
        else:
            bal -= 1
            if bal < 0:
                ans += 1
                bal = 0
    print(ans)
