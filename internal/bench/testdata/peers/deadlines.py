"""Plan jobs with deadlines on one machine (Moore-Hodgson), then list what runs late.

Every input row 'a b d' after the header is a job: it may start after release
a, is of group b and takes d minutes.
"""
import sys
from collections import namedtuple
from heapq import heappop, heappush

Job = namedtuple("Job", "due minutes group")


def read_jobs(handle):
    groups, _rows = map(int, next(handle).split())
    for release, group, minutes in (map(int, row.split()) for row in handle):
        yield Job(due=release * 60 + 12 * minutes, minutes=minutes, group=group % 97)


def moore_hodgson(jobs):
    kept, clock, late = [], 0, []
    for job in sorted(jobs):
        heappush(kept, (-job.minutes, job))
        clock += job.minutes
        if clock > job.due:
            minutes, dropped = heappop(kept)
            clock += minutes
            late.append(dropped)
    return [job for _, job in kept], late


def main():
    on_time, late = moore_hodgson(read_jobs(sys.stdin))
    per_group = {}
    for job in late:
        per_group[job.group] = per_group.get(job.group, 0) + job.minutes
    print(f"{len(on_time)} on time, {len(late)} late")
    for group, minutes in sorted(per_group.items(), key=lambda g: -g[1])[:5]:
        print(f"  group {group}: {minutes} minutes late work")


if __name__ == "__main__":
    main()
