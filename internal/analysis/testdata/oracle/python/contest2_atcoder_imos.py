# want time n
# want space 1
# kind stdin
N = int(input())
T = [0] * (1000002)
for _ in range(N):
    a, b = map(int, input().split())
    T[a] += 1
    T[b + 1] -= 1
for i in range(1000001):
    T[i + 1] += T[i]
print(max(T))
