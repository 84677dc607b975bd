// want time n^2
// want space n^2
const pacificAtlantic = (heights) => {
  const R = heights.length, C = heights[0].length;
  const pac = new Set(), atl = new Set();
  const dfs = (r, c, seen, prev) => {
    const key = r * C + c;
    if (r < 0 || c < 0 || r === R || c === C || seen.has(key) || heights[r][c] < prev) return;
    seen.add(key);
    dfs(r + 1, c, seen, heights[r][c]);
    dfs(r - 1, c, seen, heights[r][c]);
    dfs(r, c + 1, seen, heights[r][c]);
    dfs(r, c - 1, seen, heights[r][c]);
  };
  for (let c = 0; c < C; c++) {
    dfs(0, c, pac, 0);
    dfs(R - 1, c, atl, 0);
  }
  for (let r = 0; r < R; r++) {
    dfs(r, 0, pac, 0);
    dfs(r, C - 1, atl, 0);
  }
  const res = [];
  for (const k of pac) if (atl.has(k)) res.push([Math.floor(k / C), k % C]);
  return res;
};
