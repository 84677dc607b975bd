# want time sqrt n
# kind stdin
n = int(input())
ok = n > 1
for i in range(2, int(n ** 0.5) + 1):
    if n % i == 0:
        ok = False
        break
print("YES" if ok else "NO")
