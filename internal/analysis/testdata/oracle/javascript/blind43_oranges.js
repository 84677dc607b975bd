// kind function
// want time n^2
// want space n^2
var orangesRotting = function(grid) {
    const m = grid.length, n = grid[0].length;
    let q = [], fresh = 0, t = 0;
    for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) {
        if (grid[i][j] === 2) q.push([i, j]);
        if (grid[i][j] === 1) fresh++;
    }
    while (q.length && fresh) {
        const next = [];
        for (const [i, j] of q) {
            for (const [di, dj] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
                const x = i + di, y = j + dj;
                if (x < 0 || y < 0 || x >= m || y >= n || grid[x][y] !== 1) continue;
                grid[x][y] = 2; fresh--;
                next.push([x, y]);
            }
        }
        q = next; t++;
    }
    return fresh ? -1 : t;
};
