// want time n^2
function closestPair(points) {
  let best = Infinity;
  points.forEach((p, i) => {
    points.slice(i + 1).forEach((q) => {
      best = Math.min(best, (p.x - q.x) ** 2 + (p.y - q.y) ** 2);
    });
  });
  return best;
}
