// want time n^2
// entry numIslands
var numIslands = function (grid) {
  let count = 0;
  const dfs = (r, c) => {
    if (r < 0 || c < 0 || r >= grid.length || c >= grid[0].length || grid[r][c] !== '1') return;
    grid[r][c] = '0';
    dfs(r + 1, c); dfs(r - 1, c); dfs(r, c + 1); dfs(r, c - 1);
  };
  grid.forEach((row, r) => row.forEach((cell, c) => {
    if (cell === '1') { count++; dfs(r, c); }
  }));
  return count;
};
