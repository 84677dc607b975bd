# want time 1
# want space 1
# kind stdin
t = int(input())
for i in range(t):
    a, b, c = map(int, input().split())
    print((a + b + c) // 2 - max(0, a - b))
