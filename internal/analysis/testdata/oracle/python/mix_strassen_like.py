# want time n log n
# want space n
# kind function
def closest_strip(points):
    pts = sorted(points)
    def rec(lo, hi):
        if hi - lo <= 1:
            return float("inf")
        mid = (lo + hi) // 2
        d = min(rec(lo, mid), rec(mid, hi))
        for i in range(lo, hi):
            d = min(d, abs(pts[i][0] - pts[mid][0]))
        return d
    return rec(0, len(pts))
