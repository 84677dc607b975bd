# want time n log n
# want space n
# kind stdin
n = int(input())
is_p = [True] * (n + 1)
for i in range(2, n + 1):
    if is_p[i]:
        for j in range(2 * i, n + 1, i):
            is_p[j] = False
print(sum(is_p) - 2)
