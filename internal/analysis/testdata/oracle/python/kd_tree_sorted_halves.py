# want time n log n
# want space n
def build(points):
    if not points:
        return None
    points.sort()
    mid = len(points) // 2
    return (points[mid], build(points[:mid]), build(points[mid + 1:]))
