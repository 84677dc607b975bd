# want time n^2
# want space n
# kind function
# entry schedule
class RoundRobin:
    def __init__(self, players):
        self.players = list(players)
    def schedule(self):
        ps = self.players
        n = len(ps)
        rounds = []
        for r in range(n - 1):
            pairs = []
            for i in range(n // 2):
                pairs.append((ps[i], ps[n - 1 - i]))
            rounds.append(len(pairs))
            ps = [ps[0]] + [ps[-1]] + ps[1:-1]
        return rounds
