# want time n
# want space n
# kind stdin
print(' '.join(w[::-1] for w in input().split()))
