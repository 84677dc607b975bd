# want time n log n
# want space n
# kind stdin
import sys
def main():
    inp = sys.stdin.readline
    n = int(inp())
    groups = [{int(x)} for x in inp().split()]
    q = int(inp())
    for _ in range(q):
        a, b = map(int, inp().split())
        if len(groups[a]) < len(groups[b]):
            groups[a], groups[b] = groups[b], groups[a]
        for x in groups[b]:
            groups[a].add(x)
        groups[b].clear()
        print(len(groups[a]))
main()
