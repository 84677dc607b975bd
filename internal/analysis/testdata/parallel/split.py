import sys
import json
import random
import threading


def handler_sum(event, context):  # want split reduce event.items sum
    total = 0
    for item in event["items"]:
        total += item["price"] * item["qty"]
    return total


def handler_map(event, context):  # want split map event.items concat
    return [{"id": r["id"], "n": len(r["text"])} for r in event["items"]]


def handler_offset(event, context):  # want split none
    items = event["items"]
    out = []
    for i, x in enumerate(items):
        out.append((i, x))
    return out


def handler_first(event, context):  # want split none
    items = event["items"]
    first = items[0]
    return [x - first for x in items]


def handler_average(event, context):  # want split none
    total, n = 0, 0
    for x in event["xs"]:
        total += x
        n += 1
    return total / n


def handler_start(event, context):  # want split none
    total = 10
    for x in event["xs"]:
        total += x
    return total


def handler_counts(event, context):  # want split reduce event.words merge sum
    counts = {}
    for w in event["words"]:
        counts[w] = counts.get(w, 0) + 1
    return counts


def handler_counts_more(event, context):  # want split none
    counts = {}
    for w in event["words"]:
        counts[w] = counts.get(w, 0) + 1
    counts["total"] = 1
    return counts


def handler_sorted(event, context):  # want split none
    out = []
    for w in event["words"]:
        out.append(w)
    out.sort()
    return out


def handler_scaled(event, context):  # want split map event.xs concat
    k = event["k"]
    return [x * k for x in event["xs"]]


def handler_whole(event, context):  # want split none
    n = len(event)
    return [x * n for x in event["xs"]]


def handler_early(event, context):  # want split none
    if not event["xs"]:
        return None
    return [x for x in event["xs"]]


def handler_prints(event, context):  # want split none
    out = []
    for x in event["xs"]:
        print(x)
        out.append(x)
    return out


def pi(n):  # want split none
    inside = 0
    for _ in range(n):
        if random.random() ** 2 + random.random() ** 2 <= 1:
            inside += 1
    return 4 * inside / n


def inside(n):  # want split reduce range n sum
    hits = 0
    for _ in range(n):
        if random.random() ** 2 + random.random() ** 2 <= 1:
            hits += 1
    return hits


def squares(n):  # want split none
    out = []
    for i in range(n):
        out.append(i * i)
    return out


def best(xs: list):  # want split reduce xs max
    top = 0
    for x in xs:
        top = max(top, x)
    return top


def serial(xs: list):  # want split none
    h = 0
    for x in xs:
        h = h * 31 + x
    return h


seen = []


def keeps(xs: list):  # want split none
    out = []
    for x in xs:
        seen.append(x)
        out.append(x)
    return out
