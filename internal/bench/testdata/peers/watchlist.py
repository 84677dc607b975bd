"""Streams text past an Aho-Corasick automaton of watched terms and counts the alarms."""
import sys
from collections import Counter, deque


class Automaton:
    def __init__(self, terms):
        self.goto = [{}]
        self.output = [[]]
        for term in terms:
            self._insert(term)
        self.fail = [0] * len(self.goto)
        self._link()

    def _insert(self, term):
        state = 0
        for ch in term:
            nxt = self.goto[state].get(ch)
            if nxt is None:
                nxt = len(self.goto)
                self.goto.append({})
                self.output.append([])
                self.goto[state][ch] = nxt
            state = nxt
        self.output[state].append(term)

    def _link(self):
        queue = deque(self.goto[0].values())
        while queue:
            state = queue.popleft()
            for ch, nxt in self.goto[state].items():
                queue.append(nxt)
                back = self.fail[state]
                while back and ch not in self.goto[back]:
                    back = self.fail[back]
                self.fail[nxt] = self.goto[back].get(ch, 0)
                self.output[nxt] += self.output[self.fail[nxt]]

    def scan(self, lines):
        state, goto, fail, output = 0, self.goto, self.fail, self.output
        for line in lines:
            for ch in line:
                while state and ch not in goto[state]:
                    state = fail[state]
                state = goto[state].get(ch, 0)
                if output[state]:
                    yield from output[state]


if __name__ == "__main__":
    watched = [f"w{n}" for n in range(100, 2000, 17)] + ["99", "123", "0 w1"]
    alarms = Counter(Automaton(watched).scan(sys.stdin))
    for term, n in alarms.most_common(10):
        print(f"{term!r}: {n}")
