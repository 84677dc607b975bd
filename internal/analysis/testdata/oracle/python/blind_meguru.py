# want time n log n
# want space n
# kind stdin
N, K = map(int, input().split())
A = list(map(int, input().split()))
F = sorted(map(int, input().split()), reverse=True)
A.sort()
ng, ok = -1, 10**12
while abs(ok - ng) > 1:
    mid = (ok + ng) // 2
    if sum(max(0, a - mid // f) for a, f in zip(A, F)) <= K:
        ok = mid
    else:
        ng = mid
print(ok)
