"""Pipe stdin through another process, and count what comes back."""
import subprocess
import sys

done = subprocess.run(["sort", "-u"], input=sys.stdin.buffer.read(), stdout=subprocess.PIPE, env={"LC_ALL": "C"})
print(len(done.stdout.splitlines()))
