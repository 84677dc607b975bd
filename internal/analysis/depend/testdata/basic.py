import sys
import math
import random
import json
import heapq
import threading
from collections import Counter, defaultdict, deque


def square_all(n):
    out = [0] * n
    for i in range(n):  # want loop doall
        out[i] = i * i
    return out


def sum_all(xs):
    total = 0
    for x in xs:  # want loop reduce +
        total += x * x
    return total


def product(n):
    p = 1
    for i in range(1, n + 1):  # want loop reduce *
        p *= i
    return p


def prefix(n):
    a = [1] * n
    for i in range(1, n):  # want loop serial
        a[i] = a[i - 1] + a[i]
    return a


def fib(n):
    a, b = 0, 1
    for _ in range(n):  # want loop serial
        a, b = b, a + b
    return a


def collect(xs):
    out = []
    for x in xs:  # want loop pipeline
        out.append(x + 1)
    return out


def comprehension(xs):
    return [math.sqrt(x) for x in xs]  # want loop pipeline


def filtered(words):
    return [w.upper() for w in words if len(w) > 3]  # want loop pipeline


def histogram(words):
    counts = {}
    for w in words:  # want loop reduce merge +
        counts[w] = counts.get(w, 0) + 1
    return counts


def histogram_in(words):
    counts = {}
    for w in words:  # want loop reduce merge +
        if w in counts:
            counts[w] += 1
        else:
            counts[w] = 1
    return counts


def histogram_init(words):
    counts = {}
    for w in words:  # want loop reduce merge +
        if w not in counts:
            counts[w] = 0
        counts[w] += 1
    return counts


def histogram_wrong(words):
    counts = {}
    for w in words:  # want loop serial
        if w in counts:
            counts[w] += 1
        else:
            counts[w] = 5
    return counts


def histogram_default(words):
    counts = defaultdict(int)
    for w in words:  # want loop reduce merge +
        counts[w] += 1
    return counts


def dedupe(xs):
    seen = set()
    out = []
    for x in xs:  # want loop serial
        if x not in seen:
            seen.add(x)
            out.append(x)
    return out


def unique(xs):
    s = set()
    for x in xs:  # want loop reduce union
        s.add(x % 10)
    return s


def find_first(xs, y):
    for x in xs:  # want loop serial
        if x == y:
            return x
    return None


def largest(xs):
    best = 0
    for x in xs:  # want loop reduce max
        if x > best:
            best = x
    return best


def smallest(xs):
    best = 10 ** 9
    for x in xs:  # want loop reduce min
        best = min(best, x)
    return best


def argmax(xs):
    best, at = -1, -1
    for i, x in enumerate(xs):  # want loop serial
        if x > best:
            best, at = x, i
    return at


def max_and_count(xs):
    best, records = 0, 0
    for x in xs:  # want loop serial
        if x > best:
            best = x
            records += 1
    return records


def print_records(xs):
    best = 0
    for x in xs:  # want loop serial
        if x > best:
            best = x
            print(x)


def any_negative(xs):
    found = False
    for x in xs:  # want loop reduce or
        if x < 0:
            found = True
    return found


def all_positive(xs):
    ok = True
    for x in xs:  # want loop reduce and
        if x <= 0:
            ok = False
    return ok


def poly_hash(s):
    h = 0
    for c in s:  # want loop serial
        h = h * 31 + ord(c)
    return h


def xor_all(n):
    h = 0
    for i in range(n):  # want loop reduce ^
        h ^= i
    return h


def average(xs):
    total, count = 0.0, 0
    for x in xs:  # want loop reduce +
        total += x
        count += 1
    return total / count


def running(xs):
    total = 0
    out = []
    for x in xs:  # want loop serial
        total += x
        out.append(total)
    return out


def show(xs):
    for x in xs:  # want loop pipeline
        print(x * 2)


def matmul(n):
    a = [[1.0] * n for _ in range(n)]  # want loop pipeline
    b = [[2.0] * n for _ in range(n)]
    c = [[0.0] * n for _ in range(n)]
    for i in range(n):  # want loop doall
        for j in range(n):  # want loop doall
            s = 0.0
            for k in range(n):  # want loop reduce +
                s += a[i][k] * b[k][j]
            c[i][j] = s
    return c


def matmul_inplace(n):
    a = [[1.0] * n for _ in range(n)]
    b = [[2.0] * n for _ in range(n)]
    c = [[0.0] * n for _ in range(n)]
    for i in range(n):  # want loop doall
        for j in range(n):  # want loop doall
            for k in range(n):  # want loop reduce merge +
                c[i][j] += a[i][k] * b[k][j]
    return c


def shared_rows(n):
    grid = [[0] * n] * n
    for i in range(n):  # want loop serial
        grid[i][0] = grid[i][0] + i
    return grid


def stencil(n):
    a = [float(i) for i in range(n)]
    b = [0.0] * n
    for i in range(1, n - 1):  # want loop doall
        b[i] = (a[i - 1] + a[i] + a[i + 1]) / 3
    return b


def stencil_inplace(n):
    a = [float(i) for i in range(n)]
    for i in range(1, n - 1):  # want loop serial
        a[i] = (a[i - 1] + a[i] + a[i + 1]) / 3
    return a


def lcs(s, t):
    dp = [[0] * (len(t) + 1) for _ in range(len(s) + 1)]
    for i in range(1, len(s) + 1):  # want loop serial
        for j in range(1, len(t) + 1):  # want loop serial
            if s[i - 1] == t[j - 1]:
                dp[i][j] = dp[i - 1][j - 1] + 1
            else:
                dp[i][j] = max(dp[i - 1][j], dp[i][j - 1])
    return dp[len(s)][len(t)]


def even_odd(n):
    a = [0] * (2 * n)
    for i in range(n):  # want loop doall
        a[2 * i] = a[2 * i + 1] + 1
    return a


def scatter(idx, n):
    a = [0] * n
    for i in range(len(idx)):  # want loop serial
        a[idx[i]] = i
    return a


def double_in_place(xs):
    for i in range(len(xs)):  # want loop doall
        xs[i] = xs[i] * 2


def double_enumerate(n):
    xs = list(range(n))
    for i, x in enumerate(xs):  # want loop doall
        xs[i] = x * 2
    return xs


def two_params(a, b):
    for i in range(1, len(a)):  # want loop serial
        b[i] = a[i - 1] * 2


def two_params_same(a, b):
    for i in range(len(a)):  # want loop doall
        b[i] = a[i] * 2


def grow_while_reading(xs):
    for x in xs:  # want loop serial
        if x > 0:
            xs.append(x - 1)


def pi(n):
    inside = 0
    for _ in range(n):  # want loop reduce +
        x = random.random()
        y = random.random()
        if x * x + y * y <= 1:
            inside += 1
    return 4 * inside / n


def read_numbers(n):
    total = 0
    for _ in range(n):  # want loop serial
        total += int(input())
    return total


def count_lines():
    n = 0
    for line in sys.stdin:  # want loop reduce +
        n += len(line.split())
    print(n)


def echo():
    for line in sys.stdin:  # want loop pipeline
        print(line.strip().upper())


def parse_all(lines):
    out = []
    for line in lines:  # want loop pipeline
        rec = json.loads(line)
        rec["ok"] = True
        out.append(rec)
    return out


def heap(xs):
    h = []
    for x in xs:  # want loop serial
        heapq.heappush(h, x)
    return h


def bfs(graph, start):
    seen = {start}
    q = deque([start])
    while q:  # want loop serial
        u = q.popleft()
        for v in graph[u]:  # want loop serial
            if v not in seen:
                seen.add(v)
                q.append(v)
    return seen


def while_counter(n):
    i = 0
    total = 0
    while i < n:  # want loop reduce +
        total += i
        i += 1
    return total


def collatz(n):
    steps = 0
    while n != 1:  # want loop serial
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def nested_sum(grid):
    total = 0
    for row in grid:  # want loop reduce +
        for x in row:  # want loop reduce +
            total += x
    return total


def row_sums(grid):
    out = []
    for row in grid:  # want loop pipeline
        s = 0
        for x in row:  # want loop reduce +
            s += x
        out.append(s)
    return out


def group(words):
    groups = defaultdict(list)
    for w in words:  # want loop reduce merge concat
        groups[len(w)].append(w)
    return groups


def invert(d):
    out = {}
    for k, v in d.items():  # want loop reduce merge last
        out[v] = k
    return out


def scale_values(d: dict):
    for k in d:  # want loop doall
        d[k] = d[k] * 2


def join_text(parts):
    s = ""
    for p in parts:  # want loop pipeline
        s += p + ","
    return s


def prepend_text(parts):
    s = ""
    for p in parts:  # want loop serial
        s = p + s
    return s


def open_each(paths):
    n = 0
    for p in paths:  # want loop reduce +
        with open(p) as f:
            n += len(f.read())
    return n


def write_each(paths):
    for p in paths:  # want loop serial
        with open(p, "w") as f:
            f.write("x")


cache = {}


def slow(n):
    if n in cache:
        return cache[n]
    r = n * n
    cache[n] = r
    return r


def uses_cache(xs):
    out = []
    for x in xs:  # want loop serial
        out.append(slow(x))
    return out


def pure_helper(a, b):
    best = a
    while b:  # want loop serial
        a, b = b, a % b
    return max(best, a)


def uses_pure(xs):
    out = []
    for x in xs:  # want loop pipeline
        out.append(pure_helper(x, 12))
    return out


counter = 0


def bump():
    global counter
    counter += 1
    return counter


def uses_bump(xs):
    out = []
    for x in xs:  # want loop serial
        out.append(bump())
    return out


def global_sum(xs):
    global counter
    for x in xs:  # want loop reduce +
        counter += x


class Account:
    def __init__(self):
        self.total = 0
        self.log = []

    def add(self, x):
        self.total += x

    def add_all(self, xs):
        for x in xs:  # want loop reduce +
            self.total += x

    def add_each(self, xs):
        for x in xs:  # want loop serial
            self.add(x)
            if self.total > 100:
                self.log.append(x)


def make_accounts(n):
    out = []
    for i in range(n):  # want loop pipeline
        a = Account()
        a.add(i)
        out.append(a.total)
    return out


def unknown_call(xs, f):
    out = []
    for x in xs:  # want loop serial
        out.append(f(x))
    return out


def apply_lambda(xs):
    return list(map(lambda x: x * 2, xs))


def sorted_each(n):
    rows = [[3, 1, 2] for _ in range(n)]
    for row in rows:  # want loop doall
        row.sort()
    return rows


def sort_given(rows):
    for row in rows:  # want loop serial
        row.sort()


def last_value(xs):
    last = None
    for x in xs:  # want loop doall
        last = x * 2
    return last


def conditional_last(xs):
    last = None
    for x in xs:  # want loop serial
        if x > 0:
            last = x
    return last


def primes(n):
    sieve = [True] * (n + 1)
    for i in range(2, n + 1):  # want loop serial
        if sieve[i]:
            for j in range(i * i, n + 1, i):  # want loop doall
                sieve[j] = False
    return sieve


def floyd(n):
    d = [[1] * n for _ in range(n)]
    for k in range(n):  # want loop serial
        for i in range(n):  # want loop serial
            for j in range(n):  # want loop serial
                d[i][j] = min(d[i][j], d[i][k] + d[k][j])
    return d


def transpose(n):
    a = [[i] * n for i in range(n)]
    out = [[0] * n for _ in range(n)]
    for i in range(n):  # want loop doall
        for j in range(n):  # want loop doall
            out[j][i] = a[i][j]
    return out


def raises(xs):
    total = 0
    for x in xs:  # want loop reduce +
        if x < 0:
            raise ValueError("negative")
        total += x
    return total


def stops(xs):
    total = 0
    for x in xs:  # want loop serial
        if x < 0:
            break
        total += x
    return total


def skip(xs):
    total = 0
    for x in xs:  # want loop reduce +
        if x < 0:
            continue
        total += x
    return total


def subtract(n):
    left = 1000
    for i in range(n):  # want loop reduce +
        left -= i
    return left


def threads(xs):
    ts = []
    for x in xs:  # want loop serial
        t = threading.Thread(target=print, args=(x,))
        t.start()
        ts.append(t)
    for t in ts:
        t.join()


def mandel(w, h):
    img = [[0] * w for _ in range(h)]
    for y in range(h):  # want loop doall
        for x in range(w):  # want loop doall
            c = complex(x / w, y / h)
            z = 0
            n = 0
            while abs(z) < 2 and n < 50:  # want loop serial
                z = z * z + c
                n += 1
            img[y][x] = n
    return img


def two_lists(xs):
    evens, odds = [], []
    for x in xs:  # want loop pipeline
        if x % 2:
            odds.append(x)
        else:
            evens.append(x)
    return evens, odds


def insert_front(xs):
    out = []
    for x in xs:  # want loop serial
        out.insert(0, x)
    return out


def pop_all(xs):
    total = 0
    while xs:  # want loop serial
        total += xs.pop()
    return total


def count_by_len(words):
    counts = Counter()
    for w in words:  # want loop reduce merge +
        counts[len(w)] += 1
    return counts


def max_by_key(pairs):
    best = {}
    for k, v in pairs:  # want loop reduce merge max
        best[k] = max(best[k], v)
    return best


def sum_and_print(xs):
    total = 0
    for x in xs:  # want loop reduce +
        print(x)
        total += x
    return total


def windows(s, k):
    out = []
    for i in range(len(s) - k + 1):  # want loop pipeline
        out.append(s[i:i + k])
    return out


def sliding(xs, k):
    s = 0
    best = 0
    for i in range(len(xs)):  # want loop serial
        s += xs[i]
        if i >= k:
            s -= xs[i - k]
        best = max(best, s)
    return best


def gen(xs):
    for x in xs:  # want loop pipeline
        yield x * 2


def distance(points):
    total = 0.0
    for i in range(len(points)):  # want loop reduce +
        for j in range(i + 1, len(points)):  # want loop reduce +
            dx = points[i][0] - points[j][0]
            total += dx * dx
    return total


def handler(event, context):
    results = []
    for item in event["items"]:  # want loop pipeline
        price = item["price"] * item["qty"]
        results.append({"id": item["id"], "total": price})
    return results
