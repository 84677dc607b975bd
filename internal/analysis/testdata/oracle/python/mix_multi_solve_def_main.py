# want time n
# want space n
# kind stdin
def read_ints():
    return list(map(int, input().split()))
def solve_case():
    n, k = read_ints()
    s = input()
    runs = []
    cur = 0
    for ch in s:
        if ch == '1':
            cur += 1
        else:
            if cur >= k:
                runs.append(cur)
            cur = 0
    return len(runs)
def main():
    t = int(input())
    answers = []
    for _ in range(t):
        answers.append(solve_case())
    print(*answers, sep="\n")
if __name__ == "__main__":
    main()
