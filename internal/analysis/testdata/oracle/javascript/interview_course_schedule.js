// want time n
// want space n
/**
 * @param {number} numCourses
 * @param {number[][]} prerequisites
 * @return {boolean}
 */
var canFinish = function(numCourses, prerequisites) {
    const graph = Array.from({ length: numCourses }, () => []);
    const indeg = new Array(numCourses).fill(0);
    for (const [a, b] of prerequisites) {
        graph[b].push(a);
        indeg[a]++;
    }
    const stack = [];
    for (let i = 0; i < numCourses; i++) if (indeg[i] === 0) stack.push(i);
    let done = 0;
    while (stack.length) {
        const u = stack.pop();
        done++;
        for (const v of graph[u]) if (--indeg[v] === 0) stack.push(v);
    }
    return done === numCourses;
};
