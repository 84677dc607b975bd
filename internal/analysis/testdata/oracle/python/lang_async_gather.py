# want time n
# want space n
# kind function
import asyncio
async def fetch(i):
    await asyncio.sleep(0)
    return i
async def all_of(n: int):
    return await asyncio.gather(*[fetch(i) for i in range(n)])
