# want time n
# want space n
# kind stdin
def check(s):
    seen = set()
    prev = ''
    for ch in s:
        if ch != prev and ch in seen:
            return False
        seen.add(ch)
        prev = ch
    return True
t = int(input())
for _ in range(t):
    n = int(input())
    print("YES" if check(input().strip()) else "NO")
