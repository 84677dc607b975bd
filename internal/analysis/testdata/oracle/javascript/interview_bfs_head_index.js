// want time n
// want space n
/**
 * @param {number} n
 * @param {number[][]} edges
 * @return {number}
 */
function farthest(n, edges) {
    const adj = new Map();
    for (let i = 0; i < n; i++) adj.set(i, []);
    for (const [u, v] of edges) {
        adj.get(u).push(v);
        adj.get(v).push(u);
    }
    const seen = new Set([0]), queue = [0];
    let head = 0;
    while (head < queue.length) {
        const u = queue[head++];
        for (const v of adj.get(u)) {
            if (seen.has(v)) continue;
            seen.add(v);
            queue.push(v);
        }
    }
    return queue[queue.length - 1];
}
