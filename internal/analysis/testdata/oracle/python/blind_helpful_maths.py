# want time n log n
# want space n
# kind stdin
print('+'.join(sorted(input().split('+'))))
