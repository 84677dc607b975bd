import json
import queue
import sys


def handler(event, context):
    for item in event["items"]:  # want loop doall
        item["total"] = item["price"] * item["qty"]
    return event


def decoded(text):
    rows = json.loads(text)
    for row in rows:  # want loop doall
        row["n"] = len(row)
    return rows


def decoded_shared(text):
    rows = json.loads(text)
    rows[1] = rows[0]
    for row in rows:  # want loop serial
        row["n"] = row["n"] * 2 + 1
    return rows


def caught(xs):
    total = 0
    try:
        for x in xs:  # want loop serial
            total += int(x)
    except ValueError:
        pass
    return total


def caught_inside(xs):
    total = 0
    bad = 0
    for x in xs:  # want loop reduce +
        try:
            total += int(x)
        except ValueError:
            bad += 1
    return total, bad


def caught_with_state(xs):
    errors = []
    seen = []
    for x in xs:  # want loop serial
        try:
            seen.append(int(x))
        except ValueError:
            errors.append(len(seen))
    return errors


def fills_queue(xs):
    q = queue.Queue()
    for x in xs:  # want loop serial
        q.put(x)
    return q


class Cart:
    def __init__(self):
        self.items = []
        self.total = 0

    def put(self, x):
        self.items.append(x)
        self.total += x


def own_carts(orders):
    out = []
    for order in orders:  # want loop pipeline
        c = Cart()
        for x in order:  # want loop serial
            c.put(x)
        out.append(c.total)
    return out


def shared_cart(xs):
    c = Cart()
    for x in xs:  # want loop serial
        c.put(x)
    return c


def carts_each(n):
    carts = [Cart() for _ in range(n)]  # want loop pipeline
    for i, c in enumerate(carts):  # want loop doall
        c.total = i
    for c in carts:  # want loop doall
        c.put(1)
    return carts


def word_count():
    counts = {}
    for line in sys.stdin:  # want loop reduce merge +
        for w in line.split():  # want loop reduce merge +
            counts[w] = counts.get(w, 0) + 1
    for w in sorted(counts):  # want loop pipeline
        print(w, counts[w])


def kmeans(points, centers):
    sums = [[0.0, 0.0] for _ in centers]
    counts = [0 for _ in centers]
    for p in points:  # want loop reduce merge +
        best, at = 1e18, 0
        for k, c in enumerate(centers):  # want loop serial
            d = (p[0] - c[0]) ** 2 + (p[1] - c[1]) ** 2
            if d < best:
                best, at = d, k
        sums[at][0] += p[0]
        sums[at][1] += p[1]
        counts[at] += 1
    return sums, counts


def nbody(bodies, steps):
    for _ in range(steps):  # want loop serial
        for b in bodies:  # want loop serial
            b[0] += b[3]
            b[1] += b[4]


def spectral(n):
    def a(i, j):
        return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)

    u = [1.0] * n
    v = [0.0] * n
    for i in range(n):  # want loop doall
        s = 0.0
        for j in range(n):  # want loop reduce +
            s += a(i, j) * u[j]
        v[i] = s
    return v


def log_levels(lines):
    levels = {"ERROR": 0, "WARN": 0, "INFO": 0}
    for line in lines:  # want loop reduce merge +
        level = line.split(" ")[0]
        if level in ("ERROR", "WARN", "INFO"):
            levels[level] += 1
    return levels


def image(w, h):
    rows = []
    for y in range(h):  # want loop pipeline
        row = bytearray()
        for x in range(w):  # want loop serial
            row.append((x * y) % 256)
        rows.append(bytes(row))
    return rows


def join_tables(a, b):
    index = {}
    for r in b:  # want loop reduce merge last
        index[r["id"]] = r
    out = []
    for r in a:  # want loop pipeline
        m = index.get(r["id"])
        if m is not None:
            out.append((r["id"], m["v"]))
    return out


def total_of_map(d: dict):
    t = 0
    for v in d.values():  # want loop reduce +
        t += v
    return t


def sort_then_sum(xs):
    t = 0
    for i, x in enumerate(sorted(xs)):  # want loop reduce +
        t += i * x
    return t


def zip_dot(a, b):
    t = 0.0
    for x, y in zip(a, b):  # want loop reduce +
        t += x * y
    return t
