# want time n log n
# want space n
from itertools import groupby
from operator import itemgetter
def summarize(rows):
    rows = sorted(rows, key=itemgetter('team'))
    return {team: sum(r['score'] for r in grp) for team, grp in groupby(rows, key=itemgetter('team'))}
