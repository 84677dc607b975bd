// want time n^2
// want space n^2
var numIslands = function(grid) {
    let count = 0;
    const rows = grid.length, cols = grid[0].length;
    const dfs = (r, c) => {
        if (r < 0 || c < 0 || r >= rows || c >= cols || grid[r][c] !== '1') return;
        grid[r][c] = '0';
        [[0, 1], [1, 0], [0, -1], [-1, 0]].forEach(([dr, dc]) => dfs(r + dr, c + dc));
    };
    for (let r = 0; r < rows; r++) {
        for (let c = 0; c < cols; c++) {
            if (grid[r][c] === '1') {
                count++;
                dfs(r, c);
            }
        }
    }
    return count;
};
