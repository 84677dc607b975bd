# want time n!
# kind stdin
n = int(input())
used = [0] * n
p = []
def rec():
    if len(p) == n:
        print(*p)
        return
    for i in range(n):
        if not used[i]:
            used[i] = 1
            p.append(i)
            rec()
            p.pop()
            used[i] = 0
rec()
