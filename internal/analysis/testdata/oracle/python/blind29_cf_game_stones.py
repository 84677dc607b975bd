# want time 1
# want space 1
# kind stdin
t = int(input())
for _ in range(t):
    a, b, c = sorted(map(int, input().split()))
    print("YES" if a + b == c or (a == b and c % 2 == 0) or (b == c and a % 2 == 0) else "NO")
