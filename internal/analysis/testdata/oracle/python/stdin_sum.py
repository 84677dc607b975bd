# want time n
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
total = 0
for x in a:
    total += x
print(total)
