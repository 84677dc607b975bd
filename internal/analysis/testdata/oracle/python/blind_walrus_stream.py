# want time n
# kind stdin
import sys
tot = 0
while (line := sys.stdin.readline()):
    tot += len(line.split())
print(tot)
