# want time n
# want space n
# kind stdin
import threading
def main():
    count = int(input())
    near = [[] for _ in range(count + 1)]
    for _ in range(count - 1):
        u, v = map(int, input().split())
        near[u].append(v)
        near[v].append(u)
    longest = [0]
    def walk(u, parent):
        first = second = 0
        for v in near[u]:
            if v != parent:
                far = walk(v, u) + 1
                if far > first:
                    first, second = far, first
                elif far > second:
                    second = far
        longest[0] = max(longest[0], first + second)
        return first
    walk(1, 0)
    print(longest[0])
runner = threading.Thread(target=main)
runner.start()
runner.join()
