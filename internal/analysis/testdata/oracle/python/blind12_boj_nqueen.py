# want time n!
# want space n
# kind stdin
n = int(input())
ans = 0
row = [0] * n
def possible(x):
    for i in range(x):
        if row[x] == row[i] or abs(row[x] - row[i]) == x - i:
            return False
    return True
def put(x):
    global ans
    if x == n:
        ans += 1
        return
    for i in range(n):
        row[x] = i
        if possible(x):
            put(x + 1)
put(0)
print(ans)
