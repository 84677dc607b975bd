# want time n log n
# want space n
# kind stdin
T = int(input())
for case in range(1, T + 1):
    N, K = map(int, input().split())
    xs = list(map(int, input().split()))
    xs.sort(reverse=True)
    print(f"Case #{case}: {sum(xs[:K])}")
