"""A handler: nested objects to rows with dotted names."""


def walk(prefix, value, out):
    if isinstance(value, dict):
        for k, v in value.items():
            walk(prefix + "." + k if prefix else k, v, out)
    elif isinstance(value, list):
        for i, v in enumerate(value):
            walk(f"{prefix}[{i}]", v, out)
    else:
        out.append((prefix, value))


def handler(event, context):
    out = []
    walk("", event, out)
    return {"rows": len(out), "longest": max(len(k) for k, _ in out)}
