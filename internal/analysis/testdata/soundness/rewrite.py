"""Rewrites a program so that it counts what it does."""
import ast

READERS = ("input", "readline")


def name(n):
    return ast.Name(n, ast.Load())


def hook(n, *args):
    return ast.Call(name(n), list(args), [])


def tick(k):
    return hook("__tick__", ast.Constant(k))


class Rewrite(ast.NodeTransformer):
    def __init__(self, aliases):
        self.aliases, self.deep, self.kinds = aliases, 0, []

    def reads(self, call):
        f = call.func
        if isinstance(f, ast.Name):
            return f.id in self.aliases
        return isinstance(f, ast.Attribute) and f.attr in ("readline",)

    def block(self, node):
        for field in ("body", "orelse", "finalbody"):
            stmts = getattr(node, field, None)
            if isinstance(stmts, list) and stmts and isinstance(stmts[0], ast.stmt):
                at = 1 if isinstance(stmts[0], ast.Expr) and isinstance(stmts[0].value, ast.Constant) else 0
                stmts.insert(at, ast.Expr(tick(len(stmts))))

    def visit(self, node):
        inner = isinstance(node, (ast.For, ast.While, ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp))
        if inner and isinstance(node, ast.For):
            node.iter = self.visit(node.iter)
            self.deep += 1
            node.target = self.visit(node.target)
            node.body = [x for s in node.body for x in self.each(s)]
            self.deep -= 1
            node.orelse = [x for s in node.orelse for x in self.each(s)]
        elif inner:
            self.deep += 1
            node = super().visit(node)
            self.deep -= 1
        else:
            node = super().visit(node)
        if isinstance(node, (ast.For, ast.While, ast.If, ast.With, ast.Try, ast.ExceptHandler, ast.FunctionDef, ast.AsyncFunctionDef)) or type(node).__name__ == "match_case":
            self.block(node)
        return node

    def each(self, s):
        r = self.visit(s)
        return r if isinstance(r, list) else [r]

    def visit_Assign(self, node):
        if len(node.targets) == 1 and isinstance(node.targets[0], ast.Name) and node.targets[0].id in self.aliases:
            return ast.Pass()  # input = sys.stdin.readline
        k = None
        if len(node.targets) == 1 and isinstance(node.targets[0], (ast.Tuple, ast.List)):
            if not any(isinstance(e, ast.Starred) for e in node.targets[0].elts):
                k = len(node.targets[0].elts)
        self.kinds.append(k)
        self.generic_visit(node)
        self.kinds.pop()
        return node

    def visit_Call(self, node):
        f = node.func
        if isinstance(f, ast.Name) and f.id in ("super", "locals", "globals"):
            return node
        ask = self.ask(node)
        if ask is not None:
            return ask
        self.generic_visit(node)
        return ast.Call(name("__call__"), [node.func] + node.args, node.keywords)

    def ask(self, node):
        """A read of a line, with what the program makes of it."""
        src = ast.dump(node)
        f = node.func
        split = isinstance(f, ast.Attribute) and f.attr == "split"
        inner = node
        wrap = ""
        while isinstance(inner, ast.Call):
            if self.reads(inner):
                break
            g = inner.func
            if isinstance(g, ast.Name) and g.id in ("int", "float") and len(inner.args) == 1:
                wrap, inner = "int", inner.args[0]
            elif isinstance(g, ast.Name) and g.id == "map" and len(inner.args) == 2:
                wrap, inner = ("ints" if not isinstance(inner.args[0], ast.Name) or inner.args[0].id != "str" else "words"), inner.args[1]
            elif isinstance(g, ast.Attribute) and g.attr in ("split", "strip", "rstrip", "lstrip"):
                if g.attr == "split":
                    wrap = wrap or "words"
                inner = g.value
            else:
                return None
        if not isinstance(inner, ast.Call) or not self.reads(inner):
            return None
        k = self.kinds[-1] if self.kinds and wrap in ("ints", "words") else None
        kind = wrap or "text"
        inner.func, inner.args = name("__ask__"), [ast.Constant(kind), ast.Constant(k), ast.Constant(self.deep)]
        return self.charged(node)

    def charged(self, node):
        if isinstance(node.func, ast.Name) and node.func.id == "__ask__":
            return node
        if isinstance(node.func, ast.Attribute):
            node.func.value = self.charged(node.func.value)
        node.args = [self.charged(a) if isinstance(a, ast.Call) else a for a in node.args]
        return ast.Call(name("__call__"), [node.func] + node.args, node.keywords)

    def visit_Lambda(self, node):
        self.generic_visit(node)
        node.body = ast.BoolOp(ast.Or(), [tick(1), node.body])
        return node

    def visit_comprehension(self, node):
        self.generic_visit(node)
        node.ifs.insert(0, ast.UnaryOp(ast.Not(), tick(1)))
        return node

    def visit_ListComp(self, node):
        # [int(x) for x in input().split()] takes a line of integers.
        if isinstance(node.elt, ast.Call) and isinstance(node.elt.func, ast.Name) and node.elt.func.id == "int":
            it = node.generators[0].iter
            if isinstance(it, ast.Call) and not (isinstance(it.func, ast.Name) and it.func.id in ("range", "map")):
                node.generators[0].iter = ast.Call(name("map"), [name("int"), it], [])
                self.deep -= 1
                node = self.generic_visit(node)
                self.deep += 1
                return node
        return self.generic_visit(node)

    visit_GeneratorExp = visit_ListComp

    def visit_Subscript(self, node):
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load) and isinstance(node.slice, ast.Slice):
            return hook("__bulk__", node)
        return node

    def visit_AnnAssign(self, node):
        if node.value is not None:
            node.value = self.visit(node.value)
        return node

    def visit_BinOp(self, node):
        self.generic_visit(node)
        if isinstance(node.op, (ast.Add, ast.Mult, ast.BitOr, ast.BitAnd, ast.Sub, ast.Mod)):
            return hook("__bulk__", node)
        return node

    def visit_AugAssign(self, node):
        self.generic_visit(node)
        node.value = hook("__bulk__", node.value)
        return node

    def visit_Compare(self, node):
        self.generic_visit(node)
        if len(node.ops) == 1:
            a, b = node.left, node.comparators[0]
            if isinstance(node.ops[0], ast.In):
                return hook("__within__", a, b)
            if isinstance(node.ops[0], ast.NotIn):
                return ast.UnaryOp(ast.Not(), hook("__within__", a, b))
            if isinstance(node.ops[0], ast.Eq):
                return hook("__same__", a, b)
        return node

    def visit_FunctionDef(self, node):
        node.body = [x for s in node.body for x in self.each(s)]
        node.decorator_list = [self.visit(d) for d in node.decorator_list]
        return node


def aliases(tree):
    out = {"input"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            v = node.value
            if isinstance(v, ast.Attribute) and v.attr == "readline" or isinstance(v, ast.Name) and v.id == "input":
                out.add(node.targets[0].id)
            if isinstance(v, ast.Lambda) and "readline" in ast.dump(v):
                out.add(node.targets[0].id)
        if isinstance(node, ast.ImportFrom):
            out |= {a.asname or a.name for a in node.names if a.name in READERS}
    return out


def rewrite(tree):
    return ast.fix_missing_locations(Rewrite(aliases(tree)).visit(tree))
