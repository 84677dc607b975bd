# want time n log n
# want space n
# kind function
# entry ranking
class Team:
    def __init__(self, name):
        self.name = name
        self.points = 0
        self.diff = 0
class League:
    def __init__(self, names):
        self.teams = {n: Team(n) for n in names}
    def match(self, a, b, ga, gb):
        self.teams[a].diff += ga - gb
        self.teams[b].diff += gb - ga
        if ga > gb:
            self.teams[a].points += 3
        elif gb > ga:
            self.teams[b].points += 3
    def ranking(self):
        return [t.name for t in sorted(self.teams.values(), key=lambda t: (-t.points, -t.diff, t.name))]
