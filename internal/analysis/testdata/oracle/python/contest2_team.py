# want time n
# kind stdin
n = int(input())
count = 0
while n:
    if sum(map(int, input().split())) >= 2:
        count += 1
    n -= 1
print(count)
