# want time n
# want space n
# kind stdin
n = int(input())
step = list(map(int, input().split()))
done = [False] * n
cycles = 0
for i in range(n):
    if not done[i]:
        cycles += 1
        j = i
        while not done[j]:
            done[j] = True
            j = step[j] - 1
print(n - cycles)
