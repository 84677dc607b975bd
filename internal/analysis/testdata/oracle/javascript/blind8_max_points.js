// want time n^2
// want space n
var maxPoints = function(points) {
    if (points.length <= 2) return points.length;
    let best = 0;
    for (let i = 0; i < points.length; i++) {
        const slopes = new Map();
        let same = 1;
        for (let j = i + 1; j < points.length; j++) {
            const dx = points[j][0] - points[i][0];
            const dy = points[j][1] - points[i][1];
            const k = dx === 0 ? 'inf' : dy / dx;
            slopes.set(k, (slopes.get(k) || 0) + 1);
        }
        for (const v of slopes.values()) best = Math.max(best, v + same);
    }
    return best;
};
