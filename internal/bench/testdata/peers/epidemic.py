"""Agent-based SIR epidemic of n people on a small-world network."""
import random
import sys
from dataclasses import dataclass, field


@dataclass(slots=True)
class Person:
    state: str = "S"
    days: int = 0
    friends: list = field(default_factory=list)


def society(n, rng):
    people = [Person() for _ in range(n)]
    for i, p in enumerate(people):
        for step in (1, 2):
            p.friends.append(people[(i + step) % n])
        p.friends.append(people[rng.randrange(n)])
    return people


def day(people, sick, rng):
    fresh = []
    for p in sick:
        for f in p.friends:
            if f.state == "S" and rng.random() < 0.25:
                f.state = "I"
                fresh.append(f)
        p.days += 1
        if p.days >= 6:
            p.state = "R"
    return [p for p in sick if p.state == "I"] + fresh


def main():
    rng = random.Random(11)
    people = society(int(sys.argv[1]), rng)
    sick = rng.sample(people, max(1, len(people) // 200))
    for p in sick:
        p.state = "I"
    curve = []
    while sick:
        sick = day(people, sick, rng)
        curve.append(len(sick))
    print(len(curve), max(curve), sum(p.state == "R" for p in people))


if __name__ == "__main__":
    main()
