# want time n
# kind stdin
def solve(s):
    st = 0
    for ch in s:
        if ch == '(':
            st += 1
        elif st > 0:
            st -= 1
    return st
for _ in range(int(input())):
    n = int(input())
    s = input()
    print(solve(s))
