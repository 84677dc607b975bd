// want time n
// want space n
var findOrder = function(numCourses, prerequisites) {
    const g = new Map(), indeg = new Array(numCourses).fill(0), order = [];
    for (const [a, b] of prerequisites) {
        if (g.has(b)) g.get(b).push(a);
        else g.set(b, [a]);
        indeg[a]++;
    }
    const q = [];
    for (let i = 0; i < numCourses; i++) if (!indeg[i]) q.push(i);
    while (q.length) {
        const v = q.shift();
        order.push(v);
        for (const w of g.get(v) || []) {
            if (--indeg[w] === 0) q.push(w);
        }
    }
    return order.length === numCourses ? order : [];
};
