// kind function
// want time n
// want space n
var canFinish = function(n, pre) {
    const g = Array.from({ length: n }, () => []), deg = Array(n).fill(0);
    for (const [a, b] of pre) { g[b].push(a); deg[a]++; }
    const q = deg.map((d, i) => d ? -1 : i).filter(i => i >= 0);
    for (const u of q) for (const v of g[u]) if (--deg[v] === 0) q.push(v);
    return q.length === n;
};
