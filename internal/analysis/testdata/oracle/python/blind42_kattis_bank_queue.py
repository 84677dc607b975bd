# want time n^2
# want space n
# kind stdin
import sys
def main():
    n, T = map(int, sys.stdin.readline().split())
    people = []
    for _ in range(n):
        c, t = map(int, sys.stdin.readline().split())
        people.append((c, t))
    people.sort(reverse=True)
    slots = [0] * T
    for c, t in people:
        while t >= 0 and slots[t]:
            t -= 1
        if t >= 0:
            slots[t] = c
    print(sum(slots))
main()
