// want time n^2
// entry minPathSum
const minPathSum = (grid) =>
  grid.reduce((prev, row, i) =>
    row.reduce((acc, x, j) => {
      acc.push(i === 0 && j === 0 ? x : Math.min(prev[j] ?? Infinity, acc[j - 1] ?? Infinity) + x);
      return acc;
    }, []), []).at(-1);
