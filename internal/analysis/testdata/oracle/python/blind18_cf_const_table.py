# want time 1
# want space 1
# kind stdin
d = {'Tetrahedron': 4, 'Cube': 6, 'Octahedron': 8, 'Dodecahedron': 12, 'Icosahedron': 20}
a, b = input(), input()
print(d[a] + d[b] if a in d and b in d else 0)
