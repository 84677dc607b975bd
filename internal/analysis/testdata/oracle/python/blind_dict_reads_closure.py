# want time n
# want space n
# kind stdin
import sys
def main():
    n = int(input())
    price = {}
    for _ in range(n):
        name, p = input().split()
        price[name] = int(p)
    def cost(items):
        return sum(price[i] for i in items)
    q = input().split()
    print(cost(q))
main()
