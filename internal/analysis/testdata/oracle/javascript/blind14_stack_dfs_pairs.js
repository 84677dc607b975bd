// want time n^2
// want space n^2
const regions = (grid) => {
  let count = 0;
  const seen = new Set();
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0].length; c++) {
      if (!grid[r][c] || seen.has(`${r},${c}`)) continue;
      count++;
      const stack = [[r, c]];
      while (stack.length) {
        const [x, y] = stack.pop();
        const key = `${x},${y}`;
        if (seen.has(key) || !grid[x]?.[y]) continue;
        seen.add(key);
        stack.push([x + 1, y], [x - 1, y], [x, y + 1], [x, y - 1]);
      }
    }
  }
  return count;
};
