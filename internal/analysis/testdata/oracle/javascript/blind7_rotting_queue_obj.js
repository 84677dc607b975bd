// want time n^2
// want space n^2
var orangesRotting = function(grid) {
    const m = grid.length, n = grid[0].length;
    let queue = [], fresh = 0, time = 0;
    grid.forEach((row, r) => row.forEach((cell, c) => {
        if (cell === 2) queue.push([r, c]);
        else if (cell === 1) fresh++;
    }));
    const dirs = [[1, 0], [-1, 0], [0, 1], [0, -1]];
    while (queue.length && fresh) {
        const next = [];
        for (const [r, c] of queue) {
            for (const [dr, dc] of dirs) {
                const nr = r + dr, nc = c + dc;
                if (nr < 0 || nc < 0 || nr >= m || nc >= n || grid[nr][nc] !== 1) continue;
                grid[nr][nc] = 2;
                fresh--;
                next.push([nr, nc]);
            }
        }
        queue = next;
        time++;
    }
    return fresh ? -1 : time;
};
