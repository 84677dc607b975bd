# want time n^2
# want space n
# kind stdin
N, K = map(int, input().split())
A = list(map(int, input().split()))
win = [False] * (K + 1)
for i in range(K + 1):
    win[i] = any(i >= a and not win[i - a] for a in A)
print("First" if win[K] else "Second")
