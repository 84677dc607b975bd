"""Cheapest way for the rover from corner to corner of a height map, by A*."""
import heapq
import sys


def read_map(handle):
    height, _width = map(int, handle.readline().split())
    return [bytes(map(int, handle.readline().split())) for _ in range(height)]


def neighbours(x, y, width, height):
    if x:
        yield x - 1, y
    if y:
        yield x, y - 1
    if x + 1 < width:
        yield x + 1, y
    if y + 1 < height:
        yield x, y + 1


def plan(terrain):
    height, width = len(terrain), len(terrain[0])
    goal = (width - 1, height - 1)

    def remaining(x, y):
        return goal[0] - x + goal[1] - y

    best = {(0, 0): 0}
    frontier = [(remaining(0, 0), 0, (0, 0))]
    expanded = 0
    while frontier:
        _, cost, here = heapq.heappop(frontier)
        if here == goal:
            return cost, expanded
        if cost > best[here]:
            continue
        expanded += 1
        for there in neighbours(*here, width, height):
            step = cost + 1 + terrain[there[1]][there[0]]
            if step < best.get(there, 1 << 60):
                best[there] = step
                heapq.heappush(frontier, (step + remaining(*there), step, there))
    raise SystemExit("no way")


if __name__ == "__main__":
    cost, expanded = plan(read_map(sys.stdin))
    print(f"cost {cost} after {expanded} cells")
