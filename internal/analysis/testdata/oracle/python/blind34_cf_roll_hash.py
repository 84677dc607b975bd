# want time n
# want space n
# kind stdin
s = input()
t = input()
B, M = 911382323, (1 << 61) - 1
def hashes(x):
    h = [0]
    for c in x:
        h.append((h[-1] * B + ord(c)) % M)
    return h
H = hashes(s)
T = hashes(t)[-1]
p = pow(B, len(t), M)
cnt = 0
for i in range(len(s) - len(t) + 1):
    if (H[i + len(t)] - H[i] * p) % M == T:
        cnt += 1
print(cnt)
