// want time n^2
// want space n^2
function shortest(grid) {
  const n = grid.length;
  const dist = grid.map(r => r.map(() => -1));
  const q = [[0, 0]];
  dist[0][0] = 1;
  for (let h = 0; h < q.length; h++) {
    const [x, y] = q[h];
    for (const [dx, dy] of [[0,1],[1,0],[0,-1],[-1,0]]) {
      const a = x + dx, b = y + dy;
      if (a >= 0 && b >= 0 && a < n && b < n && grid[a][b] === 0 && dist[a][b] === -1) {
        dist[a][b] = dist[x][y] + 1;
        q.push([a, b]);
      }
    }
  }
  return dist[n-1][n-1];
}
