"""What an operation of the library costs, by the lengths it meets."""
import collections, math


class Cap(BaseException):
    """The run did as much as it may."""


_spent = 0
_cap = 0


def reset(cap):
    global _spent, _cap
    _spent, _cap = 0, cap


def spent():
    return _spent


def tick(k):
    global _spent
    _spent += k
    if _spent > _cap:
        raise Cap()


def log(n):
    return math.log2(n + 2)


def size(x):
    try:
        return len(x)
    except TypeError:
        return 1


def counted(it):
    for x in it:
        tick(1)
        yield x


SEQ = (list, tuple, str, bytes, bytearray)
BULK = SEQ + (set, frozenset, dict, collections.deque)
CONSUMERS = {"list", "tuple", "set", "frozenset", "dict", "sorted", "sum", "min", "max", "any", "all", "Counter",
             "deque", "join", "extend", "update", "OrderedDict", "defaultdict", "fsum", "reduce", "bytearray", "union",
             "intersection", "difference", "issubset", "issuperset", "extendleft"}
LAZY = {"map", "zip", "filter", "enumerate", "reversed", "range", "iter", "len", "isinstance", "keys", "values", "items",
        "print", "next", "id", "type", "hash", "ord", "chr", "abs", "lru_cache", "cache", "chain", "islice"}


def method(f, me, a, r):
    """The charge of a method of a builtin container."""
    name = f.__name__
    if isinstance(me, (str, bytes)):
        if name == "join":
            return size(r)
        if name in ("startswith", "endswith"):
            return size(a[0]) if a else 1
        return len(me) + (size(r) if isinstance(r, BULK) else 0)
    if isinstance(me, list):
        if name == "append":
            return 1
        if name == "pop":
            return 1 if not a or a[0] == -1 else max(1, len(me) - (a[0] if a[0] >= 0 else len(me) + a[0]))
        if name == "sort":
            return len(me) * log(len(me))
        if name == "extend":
            return size(a[0])
        return len(me)
    if isinstance(me, collections.deque):
        if name == "rotate":
            return min(abs(a[0]) if a else 1, len(me))
        if name in ("remove", "index", "count", "insert", "copy", "reverse"):
            return len(me)
        return size(a[0]) if name in ("extend", "extendleft") else 1
    if name == "most_common":
        return len(me) * log(len(me))
    if name in ("copy", "elements"):
        return len(me)
    if name in ("update", "union", "intersection", "difference", "issubset", "issuperset", "symmetric_difference"):
        return size(a[0] if a else ()) + (size(r) if isinstance(r, BULK) else 0)
    return 1


def function(f, a, r):
    name = getattr(f, "__name__", "")
    if name in LAZY:
        return len(a)
    if name == "sorted":
        return len(r) * log(len(r))
    if name in ("heappush", "heappop", "heappushpop", "heapreplace"):
        return log(len(a[0]))
    if name in ("nlargest", "nsmallest"):
        return size(a[1]) * log(a[0])
    if name.startswith("bisect"):
        return log(len(a[0]))
    if name.startswith("insort"):
        return len(a[0])
    if name == "pow" and len(a) == 3:
        return log(a[1])
    if name == "gcd":
        return 1
    if name == "deepcopy":
        return sum(size(x) + 1 for x in a[0]) if isinstance(a[0], BULK) else 1
    if isinstance(r, BULK):
        return max(1, len(r), size(a[0]) if a and isinstance(a[0], BULK) else 1)
    return sum(len(x) for x in a if isinstance(x, BULK)) + 1


def call(f, *a, **k):
    name = getattr(f, "__name__", "")
    if hasattr(f, "__code__") and not getattr(f, "__module__", "").startswith(("heapq", "bisect", "copy", "collections")) or hasattr(f, "__func__") and hasattr(f.__func__, "__code__") and not isinstance(f.__self__, BULK):
        return f(*a, **k)
    if name in CONSUMERS:
        a = tuple(counted(x) if hasattr(x, "__next__") and not hasattr(x, "gi_code") else x for x in a)
    me = getattr(f, "__self__", None)
    before = None
    if isinstance(me, BULK) and isinstance(me, list) and name == "pop":
        tick(method(f, me, a, None))
        return f(*a, **k)
    if f is str or f is repr:
        r = f(*a, **k)
        tick(len(r))
        return r
    r = f(*a, **k)
    if isinstance(me, BULK):
        tick(method(f, me, a, r))
    elif isinstance(f, type) and f.__module__ not in ("builtins", "collections"):
        pass
    else:
        tick(function(f, a, r))
    return r


def bulk(r):
    if isinstance(r, BULK):
        tick(len(r))
    return r


def within(a, b):
    if isinstance(b, (list, tuple)):
        tick(b.index(a) + 1 if a in b else len(b))
    elif isinstance(b, str):
        i = b.find(a)
        tick(i + 1 if i >= 0 else len(b))
    elif isinstance(b, collections.deque):
        tick(len(b))
    return a in b


def same(a, b):
    r = a == b
    if isinstance(a, SEQ) and isinstance(b, SEQ):
        tick(min(len(a), len(b)) if r else 1)
    return r


HOOKS = {"__tick__": tick, "__call__": call, "__bulk__": bulk, "__within__": within, "__same__": same}
