# want time n
# want space n
# kind stdin
import sys
while True:
    try:
        n = int(input())
    except EOFError:
        break
    a = list(map(int, input().split()))
    print(sum(a))
