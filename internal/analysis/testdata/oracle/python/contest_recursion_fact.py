# want time n
# want space n
# kind stdin
import sys
sys.setrecursionlimit(10000)
def fact(n):
    return 1 if n <= 1 else n * fact(n - 1) % 1000000007
print(fact(int(input())))
