"""Makes inputs of size n for programs that say nothing of theirs."""
import inspect, itertools, math, random


class Stdin:
    """Stdin that is written as it is read: each read says what it wants."""

    def __init__(self, n, variant, hold, text):
        self.n, self.variant, self.hold = n, variant, hold
        self.given = text.splitlines(True) if text is not None else None
        self.lines, self.limit, self.text = [], 6 * n + 20, text
        self.buffer = self

    def line(self, kind, k, deep):
        n = self.n
        if kind == "int" or k is not None and kind == "ints":
            k = k or 1
            if deep == 0 or self.hold and deep == 1 and kind == "int":
                ints = [n] * k
                if not self.lines and self.hold and k == 1:
                    ints = [3]
            else:
                ints = [random.randint(1, n) for _ in range(k)]
            return " ".join(map(str, ints))
        if kind == "ints":
            return " ".join(map(str, values(n, self.variant)))
        if kind == "words":
            return " ".join(word(3) for _ in range(k or n))
        return word(n, self.variant)

    def ask(self, kind="text", k=None, deep=0):
        if self.given is not None:
            return self.readline()
        if len(self.lines) >= self.limit:
            raise EOFError()
        self.lines.append(self.line(kind, k, deep) + "\n")
        return self.lines[-1][:-1]

    def readline(self, *_):
        if self.given is None:
            return self.ask("ints", 2, 1) + "\n"
        if not self.given:
            return ""
        self.lines.append(self.given.pop(0))
        return self.lines[-1]

    def read(self, *_):
        if self.given is None:
            self.given = [f"{self.n}\n", " ".join(map(str, values(4 * self.n, self.variant, self.n))) + "\n"]
        self.lines += self.given
        self.given = []
        return "".join(self.lines)

    def readlines(self, *_):
        return list(self)

    def __iter__(self):
        if self.given is None:
            self.given = [" ".join(str(random.randint(1, self.n)) for _ in range(3)) + "\n" for _ in range(self.n)]
        while self.given:
            yield self.readline()

    def sizes(self):
        text = "".join(self.lines)
        words = text.split()
        out = {"stdin bytes": len(text), "stdin lines": len(self.lines), "stdin words": len(words),
               "stdin bytes per line": max(map(len, self.lines), default=1)}
        for i, w in enumerate(words[:16]):
            if w.lstrip("-").isdigit():
                out[f"stdin integer {i}"] = int(w)
        return out


def values(n, variant, top=None):
    top = top or n
    if variant == "sorted":
        return [i * top // max(n, 1) + 1 for i in range(n)]
    if variant == "reversed":
        return [(n - i) * top // max(n, 1) + 1 for i in range(n)]
    if variant == "equal":
        return [max(1, top // 2)] * n
    return [random.randint(1, max(1, top)) for _ in range(n)]


def word(n, variant="random"):
    if variant == "equal":
        return "a" * n
    if variant == "sorted":
        return "".join(chr(97 + i * 26 // n) for i in range(n))
    if variant == "reversed":
        return "ab" * (n // 2) + "a" * (n % 2)
    return "".join(random.choice("abcdefgh") for _ in range(n))


def tree(g, n, variant):
    node = g["TreeNode"] if "TreeNode" in g else g["Node"]
    nodes = [node(v) for v in range(n)]
    for i, x in enumerate(nodes):
        if variant in ("sorted", "reversed"):
            setattr(x, "right" if variant == "sorted" else "left", nodes[i + 1] if i + 1 < n else None)
        else:
            x.left = nodes[2 * i + 1] if 2 * i + 1 < n else None
            x.right = nodes[2 * i + 2] if 2 * i + 2 < n else None
    return nodes[0] if n else None


def chain(g, n, variant, kind):
    head = None
    for v in reversed(values(n, variant)):
        x = g[kind](v)
        x.next, head = head, x
    return head


def kary(g, n, variant):
    nodes = [g["Node"](v) for v in range(n)]
    for i, x in enumerate(nodes):
        x.children = nodes[3 * i + 1:3 * i + 4]
    return nodes[0]


MAKE = {
    "int": lambda g, n, v: n,
    "small": lambda g, n, v: 3,
    "ints": lambda g, n, v: values(n, v),
    "perm": lambda g, n, v: random.sample(range(n), n) if v == "random" else sorted(range(n), reverse=v == "reversed"),
    "str": lambda g, n, v: word(n, v),
    "digits": lambda g, n, v: "".join(random.choice("123456789") for _ in range(n)),
    "strs": lambda g, n, v: [word(4, v) for _ in range(n)],
    "chars": lambda g, n, v: list(word(n, v)),
    "matrix": lambda g, n, v: [values(n, v) for _ in range(n)],
    "grid": lambda g, n, v: [[random.choice("01") if v != "equal" else "1" for _ in range(n)] for _ in range(n)],
    "pairs": lambda g, n, v: [(lambda a: [a, a + 1])(i if v == "sorted" else random.randint(0, max(0, n - 2))) for i in range(n)],
    "adj": lambda g, n, v: [[(i + 1) % n, (i * 2) % n] for i in range(n)],
    "graph": lambda g, n, v: {i: [(i + 1) % n, (i * 2) % n] for i in range(n)},
    "wadj": lambda g, n, v: [[((i + 1) % n, 1), ((i * 2) % n, 2)] for i in range(n)],
    "dict": lambda g, n, v: {i: i for i in range(n)},
    "tree": tree,
    "list": lambda g, n, v: chain(g, n, v, "ListNode"),
    "lists": lambda g, n, v: [chain(g, n, v, "ListNode") for _ in range(4)],
    "node": lambda g, n, v: chain(g, n, v, "Node"),
    "kary": kary,
    "bool": lambda g, n, v: True,
    "float": lambda g, n, v: float(n),
    "zero": lambda g, n, v: 0,
    "none": lambda g, n, v: None,
    "last": lambda g, n, v: n - 1,
}

NAMED = {
    "edges prerequisites intervals points pairs tickets trips connections roads meetings times trust": ["pairs"],
    "grid board matrix image mat a_matrix": ["grid", "matrix"],
    "adj graph g": ["adj", "graph", "wadj"],
    "root tree": ["tree", "kary"],
    "head l1 l2 list1 list2 heada headb node": ["list", "node", "tree"],
    "s t word text string pattern p s1 s2 word1 word2 text1 text2 line haystack needle num num1 num2 expr digits": ["str", "digits", "chars"],
    "words strs lines names tokens worddict wordlist": ["strs"],
    "lo left start src i low l begin depth": ["zero"],
    "hi right end j high r": ["last", "int"],
    "lists": ["lists"],
    "n m k x target amount val capacity limit total w h num_courses numcourses b e q": ["int"],
}
ANY = ["ints", "str", "int", "strs", "pairs", "matrix", "tree", "list", "adj", "graph", "zero", "none"]


def typed(annotation):
    a = annotation if isinstance(annotation, str) else getattr(annotation, "__name__", "") if isinstance(annotation, type) and "[" not in str(annotation) else str(annotation)
    a = a.replace("typing.", "").replace(" ", "").replace("__main__.", "").replace("builtins.", "")
    if a.startswith("Optional["):
        a = a[len("Optional["):-1]
    a = a.strip("'\"").replace("ForwardRef('", "").rstrip("')").lower()
    if a.startswith(("list[list[str", "list[list[char")):
        return ["grid"]
    if a.startswith(("list[list[int", "list[tuple", "list[list")):
        return ["pairs", "matrix", "adj"]
    if a.startswith("list[str"):
        return ["strs", "chars"]
    if a.startswith("list[optional[listnode") or a.startswith("list[listnode"):
        return ["lists"]
    if a.startswith("list"):
        return ["list"] if a == "listnode" else ["ints", "perm"]
    return {"int": ["int", "small", "zero"], "str": ["str", "digits"], "treenode": ["tree"], "listnode": ["list"], "node": ["node", "kary", "tree"],
            "bool": ["bool"], "float": ["float"], "dict": ["graph", "dict"]}.get(a.split("[")[0], [])


def choices(f, g):
    """Kinds of arguments to try, the likeliest first."""
    each = []
    for p in inspect.signature(f).parameters.values():
        if p.default is not p.empty or p.kind != p.POSITIONAL_OR_KEYWORD:
            continue
        kinds = typed(p.annotation) if p.annotation is not p.empty else []
        low = p.name.lower()
        named = next((k for names, k in NAMED.items() if low in names.split()), [])
        if kinds:
            kinds = [k for k in named if k in kinds] + [k for k in kinds if k not in named]
        else:
            kinds = named + [k for k in ANY if k not in named]
        each.append(kinds)
    while math.prod(map(len, each)) > 400:
        longest = max(each, key=len)
        longest.pop()
    return sorted(itertools.product(*each), key=lambda c: sum(k.index(x) for k, x in zip(each, c)))


def arguments(f, g, n, variant, choice):
    return [MAKE[k](g, n, variant) for k in choice]


def nodes(x):
    seen, todo = set(), [x]
    while todo:
        x = todo.pop()
        if x is None or id(x) in seen:
            continue
        seen.add(id(x))
        for k in ("next", "left", "right"):
            todo.append(getattr(x, k, None))
        todo += getattr(x, "children", None) or []
    return len(seen)


def length(x):
    if x is None or isinstance(x, (int, float)):
        return 1
    return len(x) if hasattr(x, "__len__") else nodes(x)


def sizes(names, args):
    """The sizes of arguments by the names that laws use."""
    out = {}
    for name, a in zip(names, args):
        if isinstance(a, (int, float)):
            out[name] = max(1, int(a))
            continue
        out[name] = max(1, length(a))
        if isinstance(a, (list, tuple, dict)):
            parts = [length(x) if not isinstance(x, (int, float)) else x for x in (a.values() if isinstance(a, dict) else a)]
            out[name + ".each"] = max(parts, default=1)
            out[name + ".total"] = sum(parts)
    return out
