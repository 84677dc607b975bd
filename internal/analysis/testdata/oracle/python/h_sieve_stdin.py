# want time n log n
# want space n
# kind stdin
n = int(input())
p = [True] * (n + 1)
i = 2
while i * i <= n:
    if p[i]:
        j = i * i
        while j <= n:
            p[j] = False
            j += i
    i += 1
print(p.count(True))
