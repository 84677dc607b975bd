"""A table in a database in memory, grouped."""
import sqlite3
import sys

db = sqlite3.connect(":memory:")
db.execute("create table t (id integer primary key, k text, v real)")
head = sys.stdin.readline()
rows = ((p[1], float(p[2])) for p in (line.rstrip("\n").split(",") for line in sys.stdin))
db.executemany("insert into t (k, v) values (?, ?)", rows)
for row in db.execute("select k, count(*), avg(v) from t group by k order by 2 desc limit 5"):
    print(*row)
