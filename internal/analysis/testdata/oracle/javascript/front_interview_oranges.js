// want time n^2
// want space n^2
var orangesRotting = function(grid) {
    const m = grid.length, n = grid[0].length;
    let q = [], fresh = 0, mins = 0;
    for (let i = 0; i < m; i++)
        for (let j = 0; j < n; j++) {
            if (grid[i][j] === 2) q.push([i, j]);
            else if (grid[i][j] === 1) fresh++;
        }
    while (q.length && fresh) {
        const next = [];
        for (const [x, y] of q) {
            for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
                const nx = x + dx, ny = y + dy;
                if (grid[nx]?.[ny] === 1) {
                    grid[nx][ny] = 2;
                    fresh--;
                    next.push([nx, ny]);
                }
            }
        }
        q = next;
        mins++;
    }
    return fresh ? -1 : mins;
};
