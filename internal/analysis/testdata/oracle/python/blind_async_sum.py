# want time n
# want space n
import asyncio
async def fetch(x):
    return x * 2
async def main(xs):
    res = []
    for x in xs:
        res.append(await fetch(x))
    return res
