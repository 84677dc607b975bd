# want time 2^n
# want space n
# kind stdin
n = int(input())
p = list(map(int, input().split()))
S = sum(p)
def go(i, s):
    if i == n:
        return abs(S - 2 * s)
    return min(go(i + 1, s), go(i + 1, s + p[i]))
print(go(0, 0))
