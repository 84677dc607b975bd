# Runs a Python program as one part of a split.
#
# A split forks at one loop: every part runs the program up to the loop, then the
# loop over its own slice of the elements, and dumps what the loop accumulated. Only
# the last part goes on: it takes in what the others accumulated, as if it had run
# the whole loop, and ends as the program does. A run that finds that this would
# not be the same says so (status 93): the program is then run whole.
import ast, builtins, csv, gc, io, json, mmap, os, pickle, stat, sys, time

conf = json.loads(os.environ.pop("HEDDLE_FORK"))
path, entry = sys.argv[1], sys.argv[2]
sys.argv = [path] + sys.argv[3:]
sys.path.insert(0, os.path.dirname(path))
parts, part, line = conf["parts"], conf["part"], conf["line"]
goes_on = part == parts - 1
mark = bytes.fromhex(conf["mark"])
accumulators = {a["name"]: a for a in conf["accumulate"] or []}
indices = [name for name, a in accumulators.items() if a["op"] == "index"]
if len(accumulators) != len(conf["accumulate"] or []): sys.exit(93)
tolerant = conf["tolerant"]
out, err = os.dup(1), os.dup(2)
if entry:
    os.dup2(2, 1)
if not goes_on:  # what comes before the loop is told once
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)


def refuse(why):
    os.write(err, ("heddle-fork: " + why + "\n").encode())
    os._exit(93)


def flush():
    for o in gc.get_objects():
        if isinstance(o, io.IOBase) and not isinstance(o, (io.BytesIO, io.StringIO)):
            try:
                if not o.closed and o.writable():
                    o.flush()
            except Exception:
                pass


# Files that are read are read through Part, so that they can be cut at lines.
class Part(io.RawIOBase):
    def __init__(self, fd, name, own):
        self.fd, self.name, self.own, self.mode = fd, name, own, "rb"
        self.at, self.end = os.lseek(fd, 0, os.SEEK_CUR), os.fstat(fd).st_size
    def readable(self): return True
    def seekable(self): return True
    def fileno(self): return self.fd
    def readinto(self, b):
        n = min(len(b), self.end - self.at)
        if n <= 0: return 0
        n = os.preadv(self.fd, [memoryview(b)[:n]], self.at)
        self.at += n
        return n
    def tell(self): return self.at
    def seek(self, to, whence=0):
        self.at = to + (0, self.at, self.end)[whence]
        return self.at
    def close(self):
        if self.own and not self.closed: os.close(self.fd)
        super().close()


class Text(io.TextIOWrapper):
    def __next__(self):  # unlike the built-in one it leaves tell() usable
        got = self.readline()
        if not got: raise StopIteration
        return got


def regular(fd): return stat.S_ISREG(os.fstat(fd).st_mode)


def text(fd, name, own, encoding, errors, newline):
    t = Text(io.BufferedReader(Part(fd, name, own), 1 << 16), encoding=encoding, errors=errors, newline=newline)
    t.cut_newline, t.mode = newline, "r"
    return t


real_open = builtins.open
def open_part(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if mode in ("r", "rt", "rb") and buffering == -1 and opener is None and isinstance(file, (str, bytes, os.PathLike)):
        fd = os.open(file, os.O_RDONLY | os.O_CLOEXEC)
        if regular(fd):
            if mode == "rb": return io.BufferedReader(Part(fd, file, True), 1 << 16)
            return text(fd, file, True, encoding or "utf-8", errors, newline)
        os.close(fd)
    return real_open(file, mode, buffering, encoding, errors, newline, closefd, opener)
builtins.open = io.open = open_part
os.dup2(os.open("/heddle/stdin", os.O_RDONLY), 0)
sys.stdin = sys.__stdin__ = text(0, "<stdin>", False, sys.stdin.encoding, sys.stdin.errors, None)

sources = {}  # of csv readers: what they read
real_reader = csv.reader
def reader_part(f, *a, **k):
    r = real_reader(f, *a, **k)
    sources[id(r)] = (r, f, not a and set(k) <= {"delimiter"} and k.get("delimiter") != '"')
    return r
csv.reader = reader_part


def raw_of(x):
    b = x.buffer if type(x) is Text else x
    return b.raw if type(b) is io.BufferedReader and isinstance(b.raw, Part) else None


def narrow(x, of, nr, quotes):
    """Cuts a stream to part nr of what is left of it; False where it cannot be cut at lines."""
    raw = raw_of(x)
    if raw is None: return False
    if type(x) is Text and (x.cut_newline not in (None, "", "\n") or x.encoding.lower().replace("_", "-") not in ("utf-8", "utf8", "ascii", "latin-1", "iso-8859-1")):
        return False
    pos = x.tell()
    if pos >= 1 << 62: return False
    if pos >= raw.end: return True
    with mmap.mmap(raw.fd, 0, prot=mmap.PROT_READ) as m:
        if indices and m.find(b"\r", pos, raw.end) >= 0: return False
        if quotes and m.find(b'"', pos, raw.end) >= 0: return False
        def border(k):
            at = pos + (raw.end - pos) * k // of
            if at <= pos: return pos
            n = m.find(b"\n", at - 1, raw.end)
            return raw.end if n < 0 else n + 1
        lo, hi = border(nr), border(nr + 1)
        if indices: fork.first = count(m, pos, lo)
    raw.end = hi
    x.seek(lo)
    return True


def count(m, lo, hi):
    n = 0
    while lo < hi:
        n += m[lo:min(lo + (1 << 22), hi)].count(b"\n")
        lo += 1 << 22
    return n


plain = (int, str, bytes, float, bool, type(None))


def cut(x, of, nr):
    """What the loop runs over in part nr."""
    if raw_of(x) is not None and narrow(x, of, nr, False):
        if type(x) is not Text: return x
        fork.fast = io.TextIOWrapper(x.buffer, encoding=x.encoding, errors=x.errors, newline=x.cut_newline)  # kept: it would close what it reads
        return fork.fast
    r = x.reader if isinstance(x, csv.DictReader) else x
    if id(r) in sources:
        if isinstance(x, csv.DictReader):
            x.fieldnames
            if indices: refuse("rows of csv.DictReader are not counted in parts")
        _, f, simple = sources[id(r)]
        if simple and narrow(f, of, nr, True): return x
    if isinstance(x, (set, frozenset)):
        if not all(type(e) in plain or type(e) is tuple and all(type(y) in plain for y in e) for e in x): refuse("the order of the set it goes over is not the same in every process")
    if not isinstance(x, (list, tuple, range, str, bytes)): x = list(x)
    fork.first = len(x) * nr // of
    return x[len(x) * nr // of:len(x) * (nr + 1) // of]


def size(v):
    if type(v) is io.StringIO: return len(v.getvalue())
    if type(v) is io.BytesIO: return len(v.getvalue())
    return len(v)


def exact(v, name):
    if type(v) in (int, bool): return v
    if type(v) is float and tolerant: return v
    if type(v) is float: refuse("%s is a sum of floating-point numbers, which depends on the order of additions (--tolerance allows it)" % name)
    refuse("%s is a %s, which cannot be added up in parts" % (name, type(v).__name__))


def start_of(name, v):
    """What must be known of an accumulator before the loop."""
    a = accumulators[name]
    op, keyed = a["op"], a["keyed"]
    if op == "index":
        if type(v) is not int: refuse("%s is no whole number" % name)
        return v
    if type(v).__name__ in ("writer", "DictWriter") and op == "output":
        if not writes_stdout: refuse("%s does not write to standard output" % name)
        return None
    if v is sys.stdout or v is sys.stderr or v is getattr(sys.stdout, "buffer", None): return None
    if op == "output" or op == "concat" and not keyed:
        if not isinstance(v, (list, str, bytes, tuple, io.StringIO, io.BytesIO)) and not (type(v).__name__ == "deque" and len(v) == 0):
            refuse("what %s holds (%s) cannot be joined" % (name, type(v).__name__))
        return size(v)
    if op == "slots":
        if type(v) not in (list, dict, bytearray): refuse("%s is a %s" % (name, type(v).__name__))
        return v.copy()
    if op == "union":
        if type(v) is not set: refuse("%s is no set" % name)
        return set(v)
    if keyed and isinstance(v, list):
        if op != "+": refuse("%s: entries of a list are joined by sums only" % name)
        return list(v)
    if keyed:
        if not isinstance(v, dict): refuse("%s is a %s" % (name, type(v).__name__))
        if v and op != "+": refuse("%s has entries before the loop" % name)
        return dict(v)
    if op == "*" and (type(v) is not int or v != 1): refuse("%s does not start at 1" % name)
    if op in ("+", "max", "min", "or", "and", "|", "&", "^", "*"): return v
    refuse("%s is combined by %s" % (name, op))


def part_of(name, v, v0):
    """What this part adds to an accumulator."""
    a = accumulators[name]
    op, keyed = a["op"], a["keyed"]
    if v0 is None and op == "output": return None
    if op == "index": return v - v0
    if op == "output" or op == "concat" and not keyed:
        if isinstance(v, (io.StringIO, io.BytesIO)): return v.getvalue()[v0:]
        if type(v).__name__ == "deque": return list(v)
        return v[v0:]
    if op == "slots":
        if type(v) is dict: return {k: x for k, x in v.items() if k not in v0 or x is not v0[k]}
        if len(v) != len(v0): refuse("%s changes its length" % name)
        return {k: x for k, x in enumerate(v) if x is not v0[k]}
    if op == "union": return set(v)
    if keyed and isinstance(v, list):
        if len(v) != len(v0): refuse("%s changes its length" % name)
        return [exact(x, name) - exact(y, name) for x, y in zip(v, v0)]
    if keyed:
        if op == "+":
            return {k: exact(x, name) - v0.get(k, 0) for k, x in v.items() if k not in v0 or x is not v0[k]}
        return dict(v)
    if op == "+":
        if isinstance(v, (str, bytes, list, tuple)): return v[len(v0):]
        return exact(v, name) - exact(v0, name)
    if op in ("max", "min"):
        if isinstance(v, float) and v != v: refuse("%s is not a number" % name)
        return v
    if op in ("*", "|", "&", "^"):
        if type(v) not in (int, bool): refuse("%s is a %s" % (name, type(v).__name__))
        return v ^ v0 if op == "^" else v
    if type(v) is not bool: refuse("%s is no truth value" % name)
    return v


def reset(name, v, v0):
    """The accumulator as it was before the loop."""
    op, keyed = accumulators[name]["op"], accumulators[name]["keyed"]
    if v0 is None and op == "output" or op in ("slots", "index"): return v
    if op == "output" or op == "concat" and not keyed:
        if isinstance(v, (io.StringIO, io.BytesIO)):
            v.seek(v0)
            v.truncate()
        elif type(v).__name__ == "deque": v.clear()
        elif isinstance(v, list): del v[v0:]
        else: v = v[:v0]
    elif op == "union":
        v.clear()
        v |= v0
    elif keyed and isinstance(v, list): v[:] = v0
    elif keyed:
        v.clear()
        dict.update(v, v0)
    elif op == "+" and isinstance(v0, list): del v[len(v0):]
    else: v = v0
    return v


def combine(op, x, y):
    if op in ("+", "index"): return x + y
    if op == "*": return x * y
    if op in ("|", "or"): return x | y
    if op in ("&", "and"): return x & y
    if op == "^": return x ^ y
    if op in ("max", "min"):
        if x == y and (type(x) is not type(y) or repr(x) != repr(y)): refuse("two values are equal and look different")
        return (y if y > x else x) if op == "max" else (y if y < x else x)
    return y


def join(name, v, dumped):
    a = accumulators[name]
    op, keyed = a["op"], a["keyed"]
    if op == "output" or op == "concat" and not keyed:
        for d in dumped:
            if d is None: continue
            if isinstance(v, (io.StringIO, io.BytesIO)): v.write(d)
            elif isinstance(v, list) or type(v).__name__ == "deque": v.extend(d)
            else: v = v + d
        return v
    if op == "slots":
        for d in dumped:
            for k, x in d.items(): v[k] = x
        return v
    if op == "union":
        for d in dumped: v |= d
        return v
    if keyed and isinstance(v, list):
        for d in dumped:
            for k, x in enumerate(d): v[k] += x
        return v
    if keyed:
        for d in dumped:
            for k, x in d.items():
                if k not in v: v[k] = x
                elif op == "concat" or op == "union":
                    if isinstance(x, list): v[k].extend(x)
                    elif isinstance(x, (set, dict)): v[k].update(x)
                    elif isinstance(x, (str, tuple)): v[k] = v[k] + x
                    else: refuse("entries of %s cannot be joined" % name)
                else: v[k] = combine(op, v[k], x)
        return v
    for d in dumped:
        if op == "+" and isinstance(v, list): v += d
        else: v = combine(op, v, d)
    return v


class Unset: pass
unset = Unset()


class Pickler(pickle.Pickler):
    def reducer_override(self, o):
        t = o if isinstance(o, type) else type(o)
        if t.__module__ in ("builtins", "collections", "datetime", "decimal", "fractions", "uuid"): return NotImplemented
        refuse("a value of class %s.%s cannot leave its process" % (t.__module__, t.__qualname__))


def other(k):
    """What another part left, as soon as it has."""
    name = "/heddle/parts/state-%d" % k
    while not os.path.exists(name): time.sleep(0.001)
    with real_open(name, "rb") as f: return pickle.load(f)


class Fork:
    entered = ended = False
    start = None
    first = 0  # number of the first element of this part
    hidden = {}  # variables of which the last value counts, as they were

    def index(self, name, v):
        """The value that a counter has before this part's first element."""
        if self.ended: return v
        self.start[name] = v + self.first * accumulators[name]["step"]
        return self.start[name]

    def over(self, x, local, outer):
        if self.entered: return x
        self.entered = True
        flush()
        self.start = {name: start_of(name, self.find(name, local, outer)) for name in accumulators}
        if not set(sets_used) <= {"ok"}: refuse(next(s for s in sets_used if s != "ok"))
        x = cut(x, parts, part)
        flush()
        if goes_on:  # what the others print belongs here
            os.write(out, mark)
            os.write(err, mark)
        else:
            os.dup2(err if entry else out, 1)
            os.dup2(err, 2)
        return x

    def hide(self, name, local, outer):
        self.hidden[name] = local.get(name, outer.get(name, unset))
        return self.hidden[name] if self.ended else unset

    def find(self, name, local, outer):
        for ns in (local, outer):
            if name in ns: return ns[name]
        refuse("there is no variable %s at the loop" % name)

    def end(self, local, outer):
        if self.ended: return
        self.ended = True
        self.mine = {name: part_of(name, self.find(name, local, outer), self.start[name]) for name in accumulators}
        last = {name: local[name] for name in last_names if name in local and local[name] is not unset}
        if goes_on:
            flush()
            self.loaded = [other(k) for k in range(parts - 1)]
            os.write(err, mark)
            self.last = last
            return
        flush()
        state = io.BytesIO()
        try: Pickler(state, 5).dump({"acc": self.mine, "last": last})
        except (pickle.PicklingError, TypeError, AttributeError) as e: refuse("a value cannot leave its process: %s" % e)
        data = state.getbuffer()
        tail = len(data).to_bytes(8, "little") + mark
        for b in (data, tail):
            while len(b): b = b[os.write(out, b):]
        os._exit(0)

    def take(self, name, local, outer):
        v = self.find(name, local, outer)
        if self.mine is None or accumulators[name]["op"] == "index": return v
        return join(name, reset(name, v, self.start[name]), [d["acc"][name] for d in self.loaded] + [self.mine[name]])

    def lasts(self, name, local, outer):
        if self.mine is None: return local.get(name, outer.get(name, unset))
        for d in [self.last] + [d["last"] for d in reversed(self.loaded)]:
            if name in d: return d[name]
        return self.hidden[name]

    def done(self): self.loaded = self.mine = None


with real_open(path, "rb") as f: source = f.read()
tree = ast.parse(source, path)
loops = [n for n in ast.walk(tree) if isinstance(n, ast.For) and n.lineno == line]
if len(loops) != 1: refuse("the loop of line %d is not found" % line)
loop = loops[0]
home = tree
for n in ast.walk(tree):
    if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)) and n is not loop and any(m is loop for m in ast.walk(n)):
        home = n  # the innermost comes last
if isinstance(home, (ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)): refuse("the loop is in a coroutine or a class")
inside = set(map(id, ast.walk(loop)))
body = [m for s in loop.body for m in ast.walk(s)]
for n in body:
    if isinstance(n, (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef, ast.Import, ast.ImportFrom, ast.Delete, ast.Global, ast.Nonlocal, ast.Yield, ast.YieldFrom, ast.Await, ast.Return, ast.Break)) and not (isinstance(n, ast.Break) and any(isinstance(w, (ast.For, ast.While)) and any(m is n for m in ast.walk(w)) for w in body)):
        refuse("line %d cannot be split" % n.lineno)
for n in ast.walk(home):
    if isinstance(n, ast.Nonlocal): refuse("the function has variables of another one")
for n in ast.walk(tree):
    if isinstance(n, ast.Name) and n.id in ("locals", "globals", "vars", "eval", "exec", "id", "line_num") or isinstance(n, ast.Attribute) and n.attr in ("line_num", "settrace", "_getframe"):
        refuse("line %d looks at the program itself" % n.lineno)
stored = {n.id for n in [*body, *ast.walk(loop.target)] if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
outside = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load) and id(n) not in inside}
outside |= {n.id for s in loop.orelse for n in ast.walk(s) if isinstance(n, ast.Name)}
last_names = sorted((stored & outside) - set(accumulators))
# Accumulators that the source changes in place must be among those proven.
for n in body:
    t = None
    if isinstance(n, (ast.Subscript, ast.Attribute)) and isinstance(n.ctx, ast.Store): t = n.value
    elif isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute) and n.func.attr in ("append", "extend", "add", "update", "insert", "setdefault", "appendleft"): t = n.func.value
    while isinstance(t, (ast.Subscript, ast.Attribute, ast.Call)): t = t.func if isinstance(t, ast.Call) else t.value
    if isinstance(t, ast.Name) and t.id not in accumulators and t.id not in stored and t.id not in ("sys",): refuse("line %d changes %s" % (n.lineno, t.id))
writes_stdout = all(isinstance(n.args[0], ast.Attribute) and n.args[0].attr in ("stdout", "stderr") for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute) and n.func.attr in ("writer", "DictWriter") and n.args)
# The order of a set depends on how it came to be: only uses that do not see it.
parent = {id(c): p for p in ast.walk(tree) for c in ast.iter_child_nodes(p)}
def unordered(n):
    p = parent[id(n)]
    if isinstance(p, ast.Call) and isinstance(p.func, ast.Name) and p.func.id in ("len", "sorted", "min", "max", "bool", "any", "all"): return True
    return isinstance(p, ast.Compare) and any(c is n for c in p.comparators) and all(isinstance(o, (ast.In, ast.NotIn)) for o in p.ops)
sets_used = ["ok"] + ["line %d sees the order of the set %s" % (n.lineno, n.id) for n in ast.walk(tree)
    if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load) and accumulators.get(n.id, {}).get("op") == "union" and not accumulators[n.id]["keyed"] and id(n) not in inside and not unordered(n)]

own = {n.id for n in ast.walk(home) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
if home is not tree:
    own |= {a.arg for a in [*home.args.args, *home.args.kwonlyargs, *home.args.posonlyargs]}
    own -= {g for n in ast.walk(home) if isinstance(n, ast.Global) for g in n.names}
def code(text):
    t = ast.parse(text).body
    for n in t:
        for m in ast.walk(n):
            if hasattr(m, "lineno"): m.lineno = m.end_lineno = loop.lineno; m.col_offset = m.end_col_offset = loop.col_offset
    return t
fork = Fork()
H, NS = "__heddle_fork__", "__heddle_fork__.names"
before, after = "", H + ".end(*" + NS + "(locals(), globals()))\n"
for n in last_names: before += "%s = %s.hide(%r, locals(), globals())\n" % (n, H, n)
for n in indices:
    if home is not tree and n not in own: refuse("%s is a variable of another scope" % n)
    before += "%s = %s.index(%r, %s)\n" % (n, H, n, n)
for n in accumulators:
    take = H + ".take(%r, locals(), globals())" % n
    if home is tree or n in own: after += "%s = %s\n" % (n, take)
    else: after += "%s.put(globals(), %r, %s)\n" % (H, n, take)
for n in last_names: after += "%s = %s.lasts(%r, locals(), globals())\nif %s is %s.unset: del %s\n" % (n, H, n, n, H, n)
after += H + ".done()\n"
fork.unset, fork.names = unset, lambda l, g: (l, g)
fork.put = lambda ns, n, v: ns.__setitem__(n, v)
over = code(H + ".over(0, locals(), globals())")[0].value
over.args[0] = loop.iter
loop.iter = over
loop.orelse = code(after) + loop.orelse
hold = parent[id(loop)]
for field in ("body", "orelse", "finalbody"):
    block = getattr(hold, field, None)
    if isinstance(block, list) and any(s is loop for s in block):
        k = [s is loop for s in block].index(True)
        if before:
            # The elements are found before the names are unset.
            first = code("__heddle_over__ = 0")
            first[0].value = loop.iter
            loop.iter = code("__heddle_over__")[0].value
            block[k:k] = first + code(before)
ast.fix_missing_locations(tree)
builtins.__heddle_fork__ = fork


def hook(kind, e, tb):
    while tb is not None and tb.tb_frame.f_code.co_filename in ("<string>", __file__ if "__file__" in globals() else ""): tb = tb.tb_next
    import traceback
    traceback.print_exception(kind, e, tb)
sys.excepthook = hook

import types
name = "__handler__" if entry else "__main__"
module = types.ModuleType(name)
module.__file__ = path
module.__builtins__ = builtins
sys.modules[name] = module
exec(compile(tree, path, "exec"), module.__dict__)
if entry:
    class Context:
        function_name = entry
        aws_request_id = "local"
        def get_remaining_time_in_millis(self): return 900000
    raw = sys.stdin.buffer.read()
    handler = module
    for p in entry.split("."): handler = getattr(handler, p)
    result = handler(json.loads(raw) if raw.strip() else None, Context())
    if hasattr(result, "__await__"):
        import asyncio
        async def finish(): return await result
        result = asyncio.run(finish())
    if goes_on:
        with os.fdopen(out, "w") as f: f.write(json.dumps(result, default=str) + "\n")
if not fork.ended: refuse("the loop is not reached")
