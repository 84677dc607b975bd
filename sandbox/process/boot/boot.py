import os, sys
def _boot():
    main = sys.modules["__main__"].__dict__
    sys.argv = sys.argv[1:]
    given, script = None, sys.argv[0]
    if script == "-c":
        given = sys.argv.pop(1)
        script = sys.argv[1] if len(sys.argv) > 1 else ""
    else:
        sys.path.pop(0)
    def tree(source, name):
        return compile(source, name, "exec", 0x400, True)
    def names(body):
        for node in body:
            kind = type(node).__name__
            if kind == "Import":
                for a in node.names:
                    yield a.name, ()
            elif kind == "ImportFrom" and not node.level and node.module != "__future__":
                yield node.module, [a.name for a in node.names if a.name != "*"]
            elif kind == "Try":
                yield from names(node.body)
    where = os.path.dirname(os.path.abspath(script))
    asked, source, code, error = [], None, None, None
    try:
        with open(script, "rb") as f:
            source = f.read()
        asked += names(tree(source, script).body)
    except Exception as e:
        error = e
    try:
        if given is None and not error:
            code = compile(source, script, "exec", 0, True)
        elif given is not None:
            code, error = compile(given, "<string>", "exec", 0, True), None
            asked += names(tree(given, "<string>").body)
    except Exception as e:
        error = e
    try:
        own = {n.partition(".")[0] for n in os.listdir(where)}
    except OSError:
        own = set()
    if own.isdisjoint(getattr(sys, "stdlib_module_names", own)):
        for name, parts in asked:
            if name.partition(".")[0] not in own | {"this", "antigravity"}:
                try:
                    __import__(name, None, None, parts)
                except BaseException:
                    pass
    if given is None:
        sys.path.insert(0, where)
    os.write(3, b"r")
    told = b""
    while more := os.read(3, 65536):
        told += more
    os.close(3)
    if not told:
        os._exit(1)
    sys.argv += map(os.fsdecode, told[1:].split(b"\0")[:-1])
    if isinstance(error, OSError):
        sys.stderr.write("%s: can't open file %r: [Errno %d] %s\n" % (sys.executable, script, error.errno, error.strerror))
        sys.exit(2)
    if error is not None:
        error.__traceback__ = None
        raise error
    del main["_boot"], main["os"], main["sys"]
    if given is None:
        main["__file__"] = script
    return code
exec(_boot())
