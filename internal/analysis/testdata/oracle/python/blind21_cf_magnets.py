# want time n
# want space n
# kind stdin
n = int(input())
l = []
for i in range(n):
    l.append(input())
k = 1
for i in range(1, len(l)):
    if l[i] != l[i - 1]:
        k += 1
print(k)
