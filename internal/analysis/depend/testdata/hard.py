"""Loops made to be taken for independent: each has a dependence somewhere."""
import random
import itertools


def through_alias(n):
    a = [0] * n
    b = a
    for i in range(1, n):  # want loop serial
        b[i] = a[i - 1] + 1
    return a


def through_list(n):
    rows = [[0] * n for _ in range(n)]
    rows[1] = rows[0]
    for i in range(n):  # want loop serial
        rows[i][0] = rows[i][0] + i
    return rows


def through_dict(n):
    box = {"a": [0] * n}
    a = box["a"]
    for i in range(1, n):  # want loop serial
        box["a"][i] = a[i - 1]
    return a


def through_closure(n):
    total = 0

    def add(x):
        nonlocal total
        total += x
        return total

    out = []
    for i in range(n):  # want loop serial
        out.append(add(i))
    return out


def through_default(xs, acc=[]):
    for x in xs:  # want loop serial
        acc.append(x + len(acc))
    return acc


def through_field(n):
    class Box:
        def __init__(self):
            self.v = 0

    b = Box()
    for i in range(n):  # want loop serial
        b.v = b.v * 2 + i
    return b.v


def through_iterator(xs):
    it = iter(xs)
    out = []
    for x in xs:  # want loop serial
        out.append(x + next(it))
    return out


def through_generator(n):
    def numbers():
        s = 0
        while True:  # want loop serial
            s += 1
            yield s

    g = numbers()
    out = []
    for i in range(n):  # want loop serial
        out.append(next(g))
    return out


def draws_generator(n):
    def numbers():
        s = 0
        for i in range(n):  # want loop serial
            s += i
            yield s

    total = 0
    for v in numbers():  # want loop serial
        total += v
    return total


def index_from_data(xs, n):
    a = [0] * n
    for x in xs:  # want loop serial
        a[x] = a[x - 1] + 1
    return a


def modulo(n, k):
    a = [0] * k
    for i in range(n):  # want loop serial
        a[i % k] = i
    return a


def halved(n):
    a = [0] * n
    for i in range(n):  # want loop serial
        a[i // 2] = i
    return a


def negative(n):
    a = [0] * n
    for i in range(-3, 3):  # want loop serial
        a[i] = a[i] * 2 + i
    return a


def wraps(n):
    a = [1] * n
    for i in range(n):  # want loop serial
        a[i] = a[i - n // 2] + 1
    return a


def toggles(xs):
    on = False
    n = 0
    for x in xs:  # want loop serial
        if on:
            n += 1
        on = not on
    return n


def previous(xs):
    prev = None
    out = []
    for x in xs:  # want loop serial
        if prev is not None:
            out.append(x - prev)
        prev = x
    return out


def counts_then_reads(words):
    counts = {}
    first = []
    for w in words:  # want loop serial
        counts[w] = counts.get(w, 0) + 1
        if counts[w] == 1:
            first.append(w)
    return first


def counts_and_len(words):
    counts = {}
    sizes = []
    for w in words:  # want loop serial
        counts[w] = counts.get(w, 0) + 1
        sizes.append(len(counts))
    return sizes


def id_by_len(words):
    ids = {}
    for w in words:  # want loop serial
        if w not in ids:
            ids[w] = len(ids)
    return ids


def get_with_other_default(words):
    counts = {}
    for w in words:  # want loop serial
        counts[w] = counts.get(w, 1) + 1
    return counts


def mixed_operators(xs):
    t = 1
    for x in xs:  # want loop serial
        t = t * 2 if x > 0 else t + 1
    return t


def limited(xs):
    t = 0
    for x in xs:  # want loop serial
        if t < 100:
            t += x
    return t


def minus_from(xs):
    t = 0
    for x in xs:  # want loop serial
        t = x - t
    return t


def product_of_self(n):
    t = 2
    for _ in range(n):  # want loop serial
        t *= t
    return t


def sum_of_self(n):
    t = 1
    for i in range(n):  # want loop serial
        t += t + i
    return t


def seeded(n):
    random.seed(1)
    out = []
    for _ in range(n):  # want loop serial
        out.append(random.random())
    return out


def numbered(xs):
    ids = itertools.count()
    out = []
    for x in xs:  # want loop serial
        out.append((next(ids), x))
    return out


def swaps(a):
    for i in range(len(a) - 1):  # want loop serial
        if a[i] > a[i + 1]:
            a[i], a[i + 1] = a[i + 1], a[i]


def removes(xs, ys):
    for y in ys:  # want loop serial
        xs.remove(y)


def same_object_in_rows(n):
    row = [0, 0]
    rows = []
    for _ in range(n):  # want loop pipeline
        rows.append(row)
    for r in rows:  # want loop serial
        r[0] = r[0] * 2 + 1
    return rows


def nested_share(n):
    shared = {"n": 0}
    items = []
    for i in range(n):  # want loop pipeline
        items.append({"id": i, "meta": shared})
    for it in items:  # want loop serial
        it["meta"]["n"] = it["meta"]["n"] * 3 + it["id"]
    return shared


class Node:
    def __init__(self, v):
        self.v = v
        self.next = None


def chain(n):
    head = None
    for i in range(n):  # want loop serial
        node = Node(i)
        node.next = head
        head = node
    return head


def link(nodes):
    for i in range(1, len(nodes)):  # want loop serial
        nodes[i].v += nodes[i - 1].v


class Meter:
    def __init__(self):
        self.used = 0

    def __add__(self, x):
        self.used = self.used * 2 + x
        return self.used


def operator_with_state(xs):
    m = Meter()
    out = []
    for x in xs:  # want loop serial
        out.append(m + x)
    return out


def memo(xs):
    table = {}
    out = []
    for x in xs:  # want loop serial
        if x not in table:
            table[x] = x * x
        out.append(table[x])
    return out


def extends_itself(xs):
    out = [1]
    for x in xs:  # want loop serial
        out.extend(out[:x])
    return out


def last_of_list(xs):
    out = [0]
    for x in xs:  # want loop serial
        out.append(out[-1] + x)
    return out


def inner_carried(grid):
    carry = 0
    out = []
    for row in grid:  # want loop serial
        for x in row:  # want loop serial
            carry = (carry * 7 + x) % 1000
        out.append(carry)
    return out


def knapsack(w, v, cap):
    dp = [0] * (cap + 1)
    for i in range(len(w)):  # want loop serial
        for c in range(cap, w[i] - 1, -1):  # want loop serial
            dp[c] = max(dp[c], dp[c - w[i]] + v[i])
    return dp[cap]


def union_find(edges, n):
    parent = list(range(n))

    def find(x):
        while parent[x] != x:  # want loop serial
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    joined = 0
    for a, b in edges:  # want loop serial
        ra, rb = find(a), find(b)
        if ra != rb:
            parent[ra] = rb
            joined += 1
    return joined


def exits_inside(xs):
    for x in xs:  # want loop serial
        if x == 0:
            exit(1)
        print(x)


def reads_ahead(xs):
    n = 0
    it = iter(xs)
    for x in it:  # want loop serial
        if x == "skip":
            next(it)
        n += 1
    return n


def pops_while(xs):
    for x in xs:  # want loop serial
        if x:
            xs.pop()


def breaks_on_number(n, k):
    t = 0
    for i in range(n):  # want loop serial
        if i == k:
            break
        t += i
    return t


def waits(box):
    while not box.done:  # want loop serial
        pass


class Lazy:
    def __init__(self):
        self.hits = 0

    @property
    def next_id(self):
        self.hits += 1
        return self.hits


def property_with_state(xs, lazy):
    out = []
    for x in xs:  # want loop serial
        out.append(lazy.next_id)
    return out


class Sink:
    def store(self, x):
        return x


def duck(xs, sink):
    out = []
    for x in xs:  # want loop serial
        out.append(sink.store(x))
    return out


class Log:
    def __init__(self):
        self.items = []


def through_attribute(xs, log: Log):
    items = log.items
    for x in xs:  # want loop serial
        items.append(x + len(log.items))
    return items


def through_method_value(xs):
    out = []
    push = out.append
    for x in xs:  # want loop serial
        push(len(out))
    return out


def method_value(xs):
    out = []
    push = out.append
    for x in xs:  # want loop pipeline
        push(x)
    return out
