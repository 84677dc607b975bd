# want time n
# want space n
# kind stdin
n = int(input())
x = list(map(int, input().split()))
for i in range(n):
    if i == 0:
        print(x[1] - x[0], x[-1] - x[0])
    elif i == n - 1:
        print(x[-1] - x[-2], x[-1] - x[0])
    else:
        print(min(x[i] - x[i - 1], x[i + 1] - x[i]), max(x[i] - x[0], x[-1] - x[i]))
