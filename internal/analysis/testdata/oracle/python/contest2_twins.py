# want time n log n
# want space n
# kind stdin
n = int(input())
coins = sorted(map(int, input().split()), reverse=True)
total = sum(coins)
mine = 0
k = 0
while mine <= total - mine:
    mine += coins[k]
    k += 1
print(k)
