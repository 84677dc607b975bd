"""Run Python functions on a heddle server, as if in a thread pool.

    from heddle import HeddleExecutor

    with HeddleExecutor() as ex:
        print(list(ex.map(count_primes, range(1000, 2000, 100))))

A call ships the function's source with what it uses of its module, and its
arguments; heddle sizes it, runs it in a sandbox and sends the result, or the
exception with its traceback, home. Standard library only.

The function runs in another process on another machine: it sees copies of its
arguments and of the variables it uses, changes to them stay there, and modules
that it imports must be installed there.
"""

from .executor import HeddleExecutor, HeddleError
from .shipping import NotShippable

__all__ = ["HeddleExecutor", "HeddleError", "NotShippable"]
