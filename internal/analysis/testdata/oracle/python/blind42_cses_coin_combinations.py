# want time n^2
# want space n
# kind stdin
def main():
    n, x = map(int, input().split())
    c = [int(v) for v in input().split()]
    M = 10**9 + 7
    ways = [1] + [0] * x
    for coin in c:
        for s in range(coin, x + 1):
            ways[s] = (ways[s] + ways[s - coin]) % M
    print(ways[x])
main()
