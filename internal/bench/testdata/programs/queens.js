// How many ways n queens stand on a board.
const n = Number(process.argv[2]);
function place(row, cols, left, right) {
  if (row === n) return 1;
  let count = 0;
  for (let c = 0; c < n; c++) {
    const a = 1 << c, b = 1 << (row + c), d = 1 << (row - c + n);
    if (cols & a || left & b || right & d) continue;
    count += place(row + 1, cols | a, left | b, right | d);
  }
  return count;
}
console.log(place(0, 0, 0, 0));
