"""Turns a function into a program: its source, and that of what it uses."""

import ast
import base64
import builtins
import inspect
import json
import pickle
import textwrap
import types


class NotShippable(TypeError):
    """The function's source or something that it uses cannot be sent."""


def plain(value):
    """Whether JSON gives the value back as it is."""
    if value is None or isinstance(value, (bool, str)):
        return type(value) in (type(None), bool, str)
    if type(value) is int:
        return True
    if type(value) is float:
        return value == value and value not in (float("inf"), float("-inf"))
    if type(value) is list:
        return all(plain(v) for v in value)
    if type(value) is dict:
        return all(type(k) is str for k in value) and all(plain(v) for v in value.values())
    return False


def pack(value):
    """A value for a JSON document: as it is, else pickled."""
    if plain(value):
        return {"json": value}
    return {"pickle": base64.b64encode(pickle.dumps(value)).decode()}


def unpack(doc):
    if "json" in doc:
        return doc["json"]
    return pickle.loads(base64.b64decode(doc["pickle"]))


# What the program does with an event: the functions before it, then this.
HANDLER = '''

def handler(event, context):
    import base64, pickle, sys, traceback
    def unpack(doc):
        return doc["json"] if "json" in doc else pickle.loads(base64.b64decode(doc["pickle"]))
    try:
        globals().update({name: unpack(doc) for name, doc in event["captured"].items()})
        args = [unpack(doc) for doc in event["args"]]
        result = %(name)s(*args, **{name: unpack(doc) for name, doc in event["kwargs"].items()})
    except Exception as e:
        text = "".join(traceback.format_exception(type(e), e, e.__traceback__.tb_next))
        error = {"type": type(e).__name__, "message": str(e), "traceback": text}
        try:
            error["pickle"] = base64.b64encode(pickle.dumps(e)).decode()
        except Exception:
            pass  # its text goes home all the same
        return {"error": error}
    if %(plain)s(result):
        return {"result": {"json": result}}
    return {"result": {"pickle": base64.b64encode(pickle.dumps(result)).decode()}}
'''

# The handler's own test of what JSON gives back, under a name that nobody uses.
PLAIN = "_heddle_plain"


class Shipment:
    """A function's program, and the values that go with each call of it."""

    def __init__(self, function):
        self.imports, self.sources, self.captured = {}, {}, {}
        self.name = self._function(function)
        text = textwrap.dedent(inspect.getsource(plain)).replace("plain(", PLAIN + "(")
        lines = [f"import {module} as {name}" if attribute is None else f"from {module} import {attribute} as {name}"
                 for name, (module, attribute) in sorted(self.imports.items())]
        self.source = "\n".join(lines + [""] + list(self.sources.values())) + "\n\n" + text + HANDLER % {"name": self.name, "plain": PLAIN}

    def event(self, args, kwargs):
        """The JSON document of one call."""
        try:
            return json.dumps({"captured": {n: pack(v) for n, v in self.captured.items()},
                               "args": [pack(v) for v in args], "kwargs": {n: pack(v) for n, v in kwargs.items()}})
        except Exception as e:
            raise NotShippable(f"a value that {self.name} uses cannot be pickled: {e}") from e

    def _function(self, function):
        function = inspect.unwrap(function) if not isinstance(function, types.FunctionType) else function
        if not isinstance(function, types.FunctionType):
            raise NotShippable(f"{function!r} is no Python function")
        text, name, tree = source_of(function)
        if name in self.sources:
            return name
        self.sources[name] = text
        free = dict(zip(function.__code__.co_freevars, function.__closure__ or ()))
        for node in ast.walk(tree):
            if isinstance(node, ast.Nonlocal):
                raise NotShippable(f"{name} changes a variable of the function around it (line {node.lineno}): that cannot come home")
        for used in sorted({n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}):
            if used in free:
                try:
                    self._use(used, free[used].cell_contents)
                except ValueError:
                    raise NotShippable(f"{name} uses {used}, which has no value yet") from None
            elif used != name and used in function.__globals__:
                self._use(used, function.__globals__[used])
        return name

    def _use(self, name, value):
        """Makes a name that a function uses known to the program."""
        if isinstance(value, types.ModuleType):
            self.imports[name] = (value.__name__, None)
        elif isinstance(value, types.FunctionType) and value.__module__ in ("__main__", None) or _local(value):
            shipped = self._function(value)
            if shipped != name:
                self.sources[name] = f"{name} = {shipped}"
        elif isinstance(value, type) and value.__module__ == "__main__":
            self._class(name, value)
        elif getattr(value, "__module__", None) and hasattr(value, "__qualname__") and "." not in value.__qualname__:
            if getattr(builtins, name, None) is not value:
                self.imports[name] = (value.__module__, value.__qualname__)
        else:
            self.captured[name] = value

    def _class(self, name, value):
        if name in self.sources:
            return
        try:
            text = textwrap.dedent(inspect.getsource(value))
        except (OSError, TypeError) as e:
            raise NotShippable(f"the source of class {name} is not to be had: {e}") from e
        self.sources[name] = ""
        module = __import__("sys").modules[value.__module__]
        for used in sorted({n.id for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Name)}):
            if used != name and hasattr(module, used):
                self._use(used, getattr(module, used))
        del self.sources[name]  # after what it uses
        self.sources[name] = text


def _local(value):
    """Whether a function was made inside another: no import finds it."""
    return isinstance(value, types.FunctionType) and "<locals>" in value.__qualname__


def source_of(function):
    """A function's source as a definition of its own, its name and its tree."""
    try:
        text = textwrap.dedent(inspect.getsource(function))
    except (OSError, TypeError) as e:
        raise NotShippable(f"the source of {function.__name__} is not to be had (typed at a prompt?): {e}") from e
    try:
        tree = ast.parse(text)
    except SyntaxError:
        tree = ast.parse("(" + text.strip().rstrip(",") + ")") if function.__name__ == "<lambda>" else None
        if tree is None:
            raise NotShippable(f"the source of {function.__name__} does not stand alone") from None
        text = "(" + text.strip().rstrip(",") + ")"
    if function.__name__ != "<lambda>":
        return text, function.__name__, tree
    lambdas = [n for n in ast.walk(tree) if isinstance(n, ast.Lambda)]
    if len(lambdas) != 1:
        raise NotShippable("several lambdas stand on one line: give the function a name")
    return "_heddle_lambda = " + ast.get_source_segment(text, lambdas[0]), "_heddle_lambda", lambdas[0]
