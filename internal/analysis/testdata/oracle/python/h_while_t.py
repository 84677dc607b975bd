# want time n
# want space n
# kind stdin
t = int(input())
while t > 0:
    t -= 1
    n, k = map(int, input().split())
    s = input()
    cnt = 0
    best = 0
    for c in s:
        if c == 'B':
            cnt += 1
            best = max(best, cnt)
        else:
            cnt = 0
    print(best)
