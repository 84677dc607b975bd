// want time n^2
// want space n^2
function shortest(grid: number[][]): number {
  const n = grid.length;
  const q: [number, number, number][] = [[0, 0, 1]];
  grid[0][0] = 1;
  for (let h = 0; h < q.length; h++) {
    const [r, c, d] = q[h];
    if (r === n - 1 && c === n - 1) return d;
    for (let dr = -1; dr <= 1; dr++) for (let dc = -1; dc <= 1; dc++) {
      const x = r + dr, y = c + dc;
      if (x < 0 || y < 0 || x >= n || y >= n || grid[x][y]) continue;
      grid[x][y] = 1;
      q.push([x, y, d + 1]);
    }
  }
  return -1;
}
