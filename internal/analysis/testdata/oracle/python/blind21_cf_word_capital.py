# want time n
# want space n
# kind stdin
w = input()
print(w[0].upper() + w[1:])
