# want time n
# want space n
# kind function
def parse(xs):
    good, bad = [], 0
    for x in xs:
        try:
            good.append(int(x))
        except ValueError:
            bad += 1
        finally:
            pass
    return good, bad
