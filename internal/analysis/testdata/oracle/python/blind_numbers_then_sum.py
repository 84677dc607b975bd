# want time n
# want space n
# kind stdin
n = int(input())
a = []
for i in range(n):
    a.append(int(input()))
print(sum(a), max(a))
