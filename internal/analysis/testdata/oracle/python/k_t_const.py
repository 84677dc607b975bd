# want time 1
# want space 1
# kind stdin
def solve():
    a, b, c = map(int, input().split())
    if a + b > c:
        return "YES"
    return "NO"
for _ in range(int(input())):
    print(solve())
