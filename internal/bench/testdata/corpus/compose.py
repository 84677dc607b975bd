"""Composes the programs that the learned model is trained on.

usage: compose.py OUT

Every "work" of a .parts file is joined with every way to read its kind of input,
once as a script and, for every second way, inside a function. The programs and
their subjects.txt go to OUT. The same parts give the same programs.
"""
import re
import sys
import zlib
from pathlib import Path

HERE = Path(__file__).parent
SHARES = (0.02, 0.02, 0.05, 0.1)  # the largest part of the input that a trial may have


def blocks(path):
    kind, body = None, []
    for line in path.read_text().splitlines():
        if line.startswith("== "):
            if kind:
                yield kind, body
            kind, body = line[3:].split(), []
        elif kind:
            body.append(line)
    if kind:
        yield kind, body


def parts(name):
    reads, works = {}, []
    for head, body in blocks(HERE / f"{name}.parts"):
        if head[0] == "read":
            reads.setdefault(head[1], []).append(body)
        else:
            works.append((head[0], head[1], int(head[2]), body))
    return reads, works


def indent(lines, by):
    return [by + line if line else line for line in lines]


def python(read, work, way):
    if way % 2 == 0:
        return read + work + ["print(out)"]
    imports = [l for l in read + work if re.match(r"(import|from) ", l)]
    rest = [l for l in read + work if l not in imports]
    return imports + ["", "", "def main():"] + indent([re.sub(r"^(\s*)global ", r"\1nonlocal ", l) for l in rest], "    ") + ["    print(out)", "", "", "main()"]


def javascript(read, work, way):
    if way % 2 == 0:
        return read + work + ["console.log(out);"]
    top = [l for l in read + work if re.match(r'const \w+ = require\("\w+"\);$', l)]
    rest = [l for l in read + work if l not in top]
    return top + ["function main() {"] + indent(rest, "  ") + ["  console.log(out);", "}", "main();"]


def go(read, work, way):
    lines = read + work
    text = "\n".join(lines)
    known = ("bufio", "bytes", "container/heap", "crypto/sha256", "encoding/json", "fmt", "hash/crc32", "io", "math", "os", "slices", "sort", "strconv", "strings", "sync")
    used = [p for p in known if p == "fmt" or re.search(rf"\b{p.split('/')[-1]}\.", text)]
    tops = [l[4:] for l in lines if l.startswith("top:")]
    rest = [l for l in lines if not l.startswith("top:")]
    return ["package main", "", "import ("] + [f'\t"{p}"' for p in used] + [")", ""] + tops + ["func main() {"] + indent(rest, "\t") + ["\tfmt.Println(out)", "}"]


def main(out):
    out.mkdir(parents=True, exist_ok=True)
    subjects = ["# PROGRAM ENTRY TIER SHARE INPUT SIZE, by compose.py"]
    for language, suffix, make in (("python", "py", python), ("javascript", "js", javascript), ("go", "go", go)):
        reads, works = parts(language)
        for kind, name, size, body in works:
            for way in range(max(2, len(reads[kind])) if language != "go" else len(reads[kind])):
                read = reads[kind][way % len(reads[kind])]
                file = f"{kind}_{name}_{way}.{suffix}"
                (out / file).write_text("\n".join(make(read, body, way)) + "\n")
                draw = zlib.crc32(file.encode())
                share, scale = SHARES[draw % 4], (1.0, 0.7, 0.45)[draw // 4 % 3]
                if kind == "pair" or kind == "grid":
                    share = max(share, 0.05)
                tiers = ["process"] + (["wasm"] if language == "go" and way == 0 else [])
                for tier in tiers:
                    subjects.append(f"{file} - {tier} {share} {kind} {max(2, int(size * scale))}")
    (out / "subjects.txt").write_text("\n".join(subjects) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
