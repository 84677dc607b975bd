# want time n
# want space n
# kind stdin
t = int(input())
for _ in range(t):
    n = int(input())
    a = list(map(int, input().split()))
    x = 0
    for v in a:
        x ^= v
    print("Alice" if x else "Bob")
