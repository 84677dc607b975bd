# want time n
# want space 1
# kind stdin
d = {"Tetrahedron": 4, "Cube": 6, "Octahedron": 8, "Dodecahedron": 12, "Icosahedron": 20}
print(sum(d[input()] for _ in range(int(input()))))
