import threading, asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing import Pool
import os.path as osp
try:
    import ujson as json
except ImportError:
    import json

lock = threading.Lock()
total = 0
cache = {}


@dataclass
class Point:
    x: int
    y: int = 0

    def __add__(self, o: "Point") -> "Point":
        return Point(self.x + o.x, self.y + o.y)


def work(k, step=1, *rest, scale: float = 2.0, **options):
    global total
    with lock:
        total += k
    try:
        value = cache[k]
    except (KeyError, IndexError) as e:
        value = json.dumps(k)
    else:
        value += 1
    finally:
        print("done", k)
    return value


def gen(n):
    while n:
        yield n
        n -= 1
    yield from range(n)


async def fetch(url):
    await asyncio.sleep(1)
    return url


async def crawl(urls):
    tasks = [asyncio.create_task(fetch(u)) for u in urls]
    one, two = await asyncio.gather(fetch("a"), fetch("b"))
    async for x in aiter(urls):
        print(x)
    return [await t for t in tasks]


def shape(p):
    match p:
        case Point(x=0, y=y) if y > 1:
            return y
        case [a, b, *rest]:
            return a + b
        case {"k": v, **kw}:
            return v
        case 1 | 2:
            return 3
        case str() as s:
            return s
        case _:
            return None


def fib(n, memo={}):
    if n in memo:
        return memo[n]
    if n < 2:
        return n
    memo[n] = fib(n - 1, memo) + fib(n - 2, memo)
    return memo[n]


def read(path):
    with open(path) as f:
        while (line := f.readline()):
            if not line.strip():
                continue
            yield line.split(",")
    x = 1 if path else 2
    assert x is not None, "no"
    del cache["a"]
    raise ValueError("x") from None


if __name__ == "__main__":
    threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    with ThreadPoolExecutor(4) as ex:
        futures = [ex.submit(work, i, scale=3) for i in range(9)]
        results = list(ex.map(work, range(3)))
        print([f.result() for f in futures])
    with Pool(2) as p:
        print(p.map(shape, results))
    asyncio.run(crawl(["a"]))
    total = sorted({**cache, "z": 1}, key=cache.get)[-1]
    print(osp.join("a", "b"), Point(1) + Point(y=2, x=1))
