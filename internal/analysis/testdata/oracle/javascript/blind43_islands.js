// kind function
// want time n^2
// want space n^2
var numIslands = function(grid) {
    let count = 0;
    const sink = (i, j) => {
        if (grid[i]?.[j] !== '1') return;
        grid[i][j] = '0';
        sink(i + 1, j); sink(i - 1, j); sink(i, j + 1); sink(i, j - 1);
    };
    grid.forEach((row, i) => row.forEach((c, j) => { if (c === '1') { count++; sink(i, j); } }));
    return count;
};
