# want time n
# want space 1
# kind stdin
N, A, B = map(int, input().split())
total = 0
for i in range(1, N + 1):
    if A <= sum(map(int, str(i))) <= B:
        total += i
print(total)
