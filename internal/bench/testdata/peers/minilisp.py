"""A tiny Lisp that runs a loop; the argument is how many turns it takes."""
import sys
from operator import add, eq, gt, mod, mul, sub

SOURCE = """
(begin
  (define i 0) (define acc 7)
  (define step (lambda (x k) (mod (+ (* x 31) k) 65521)))
  (while (< i n)
    (set! acc (if (= (mod i 2) 0) (step acc i) (- acc 1)))
    (set! i (+ i 1)))
  acc)
"""


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def lookup(self, name):
        scope = self
        while name not in scope:
            scope = scope.outer
        return scope


def read(tokens):
    token = tokens.pop(0)
    if token == "(":
        form = []
        while tokens[0] != ")":
            form.append(read(tokens))
        tokens.pop(0)
        return form
    try:
        return int(token)
    except ValueError:
        return token


def evaluate(form, env):
    if isinstance(form, str):
        return env.lookup(form)[form]
    if not isinstance(form, list):
        return form
    head = form[0]
    if head == "begin":
        result = None
        for part in form[1:]:
            result = evaluate(part, env)
        return result
    if head == "define":
        env[form[1]] = evaluate(form[2], env)
    elif head == "set!":
        env.lookup(form[1])[form[1]] = evaluate(form[2], env)
    elif head == "if":
        return evaluate(form[2] if evaluate(form[1], env) else form[3], env)
    elif head == "while":
        while evaluate(form[1], env):
            for part in form[2:]:
                evaluate(part, env)
    elif head == "lambda":
        return lambda *args: evaluate(form[2], Env(form[1], args, env))
    else:
        fn, *args = [evaluate(part, env) for part in form]
        return fn(*args)


def main(turns):
    world = Env()
    world.update({"+": add, "-": sub, "*": mul, "mod": mod, "=": eq, "<": lambda a, b: gt(b, a), "n": turns})
    print(evaluate(read(SOURCE.replace("(", " ( ").replace(")", " ) ").split()), world))


if __name__ == "__main__":
    main(int(sys.argv[1]))
