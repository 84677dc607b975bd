"""Counts what one oracle program does at growing sizes.

Reads {"file", "unit", "kind", "hold", "cap", "seconds"} on stdin and prints {"runs": [{"variant",
"n", "ops", "sizes"}], "error"}. The program is rewritten before it runs: every
block adds its number of statements, every comprehension its elements, and an
operation of the library is charged by the lengths that it meets (charge.py).
Integers cost one whatever their length. A line `# inputs EXPR` in the program
gives the arguments (a list) or stdin (text) for a size n; without it they are
made from the annotations, the names of the parameters, and the way that lines
are taken apart. hold keeps a leading count of test cases constant: contest
bounds are in the sum over the tests.
"""
import ast, builtins, io, json, random, sys, threading, time
import charge
from charge import Cap
from rewrite import rewrite
from generate import arguments, sizes, Stdin

WIDE = [8, 16, 32, 64, 128, 256, 512, 1024, 2048]
NARROW = [4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16]
VARIANTS = ["random", "sorted", "reversed", "equal"]


def globals_for(stdin):
    import typing
    g = {"__name__": "__main__", "__builtins__": builtins}
    exec("import math, heapq, bisect, collections, itertools, functools\n"
         "from collections import *\nfrom functools import *\nfrom itertools import *", g)
    g.update({k: getattr(typing, k) for k in ("List", "Optional", "Dict", "Set", "Tuple", "Any")})
    exec("class ListNode:\n def __init__(self, val=0, next=None):\n  self.val, self.next = val, next\n"
         "class TreeNode:\n def __init__(self, val=0, left=None, right=None):\n  self.val, self.left, self.right = val, left, right\n"
         "class Node:\n def __init__(self, val=0, next=None, random=None):\n  self.val, self.next, self.random = val, next, random\n  self.left = self.right = None; self.children = []; self.neighbors = []\n", g)
    g.update(charge.HOOKS)
    g["__ask__"] = stdin.ask
    return g


def target(g, unit):
    parts = unit.split(".")
    f = g[parts[0]]
    if len(parts) > 1:
        f = getattr(f(), parts[1])
    return f


def run(job, code, variant, n):
    random.seed(n)
    text = job.get("inputs")
    stdin = Stdin(n, variant, job["hold"], eval(text, {"n": n, "random": random}) if text and job["kind"] == "stdin" else None)
    sys.stdin, sys.stdout = stdin, io.StringIO()
    g = globals_for(stdin)
    charge.reset(job["cap"])
    if job["kind"] == "stdin":
        try:
            exec(code, g)
        except SystemExit:
            pass
        return charge.spent(), stdin.sizes()
    exec(code, g)
    f = target(g, job["unit"])
    args = eval(text, dict(g, n=n, random=random)) if text else arguments(f, g, n, variant, job.get("choice"))
    names = parameters(f)
    found = sizes(names, args)
    charge.reset(job["cap"])
    r = f(*args)
    if hasattr(r, "__next__"):
        for _ in r:
            charge.tick(1)
    return charge.spent(), found


def parameters(f):
    import inspect
    return [p.name for p in inspect.signature(f).parameters.values() if p.default is p.empty and p.kind == p.POSITIONAL_OR_KEYWORD]


def series(job, code, variant, ns, until):
    out = []
    for n in ns:
        if time.time() > until:
            break
        try:
            ops, found = run(job, code, variant, n)
        except Cap:
            break
        out.append({"variant": variant, "n": n, "ops": ops, "sizes": found})
    return out


def choose(job, code):
    """The first kinds of arguments that the program takes without an error."""
    from generate import choices
    run_globals = globals_for(Stdin(4, "random", False, None))
    charge.reset(job["cap"])
    exec(code, run_globals)
    last = None
    for choice in choices(target(run_globals, job["unit"]), run_globals):
        job["choice"] = choice
        try:
            for variant in VARIANTS:
                run(job, code, variant, 6)
            return
        except Cap:
            return
        except (Exception, SystemExit) as e:
            last = last or e
    raise last


def measure(job, out):
    src = open(job["file"]).read()
    for line in src.splitlines():
        if line.startswith("# inputs "):
            job["inputs"] = line[len("# inputs "):]
    tree = ast.parse(src)
    code = compile(rewrite(tree), job["file"], "exec")
    until = time.time() + job["seconds"]
    if job["kind"] != "stdin" and "inputs" not in job:
        choose(job, code)
    variants = VARIANTS if "inputs" not in job else ["given"]
    for variant in variants:
        wide = series(job, code, variant, WIDE, until)
        if len(wide) < 4:
            wide = series(job, code, variant, NARROW, until)
        out["runs"] += wide


def main():
    job = json.load(sys.stdin)
    stdout, out = sys.stdout, {"runs": [], "error": ""}

    def body():
        try:
            measure(job, out)
        except BaseException as e:
            out["error"] = f"{type(e).__name__}: {e}"[:200]
    sys.setrecursionlimit(1_000_000)
    sys.setrecursionlimit = lambda n: None
    threading.stack_size(512 << 20)
    t = threading.Thread(target=body)
    t.start()
    t.join()
    json.dump(out, stdout)


main()
