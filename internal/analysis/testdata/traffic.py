import urllib.request


def copy(src, dst):  # want write 65536*iterations@6 ops 2*iterations@6 + 2
    with open(src, "rb") as a, open(dst, "wb") as b:
        while True:
            chunk = a.read(65536)
            if not chunk:
                break
            b.write(chunk)


def heavy(n):  # want bottleneck loop 16
    xs = [0] * n
    for i in range(n):
        for j in range(n):
            xs[i] += j
    xs.sort()
    return xs


def fetch(urls):  # want bottleneck network 25
    out = []
    for u in urls:
        out.append(urllib.request.urlopen(u).read())
    return out


def sorts(xs):  # want bottleneck compute 30
    return sorted(xs)


def pure(n):  # want ops 0
    return n + 1
